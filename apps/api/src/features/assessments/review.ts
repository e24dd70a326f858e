import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { loadAssessment } from './assessment-facts.ts';
import { Assessment } from './assessment.entity.ts';
import { assessmentAcknowledged, assessmentReturned } from './assessment.events.ts';
import { ReturnReason } from './return-reason.entity.ts';
import { Versions } from './versions.ts';

export interface ReturnWish {
  readonly section: string;
  readonly path?: string | null;
  readonly reason: string;
}

/** What the secretariat does with a submitted assessment. */
@Injectable()
export class Review {
  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
  ) {}

  /**
   * Back to the country with reasons. A question may be named only in sections that the secretariat sees in full
   * (`return.section-not-seen`); elsewhere only that the section is incomplete.
   */
  async return(ctx: RequestContext, id: Id, wishes: readonly ReturnWish[]): Promise<Assessment> {
    const { assessment } = await loadAssessment(ctx, id, 'assessment.return');
    if (wishes.length === 0 || wishes.some(({ reason }) => reason.trim() === ''))
      refuse('return.without-reason');
    if (wishes.length > 200 || wishes.some(({ reason }) => reason.length > 4_000)) refuse('return.too-long');
    const seen = await this.#sectionsSeenInFull(ctx, assessment);
    if (wishes.some(({ section, path }) => path && !seen.has(section))) refuse('return.section-not-seen');
    return ctx.write(id, async (tx) => {
      const loaded = await loadAssessment(tx, id, 'assessment.return');
      for (const { section, path, reason } of wishes)
        await tx.db.insert(ReturnReason, {
          id: tx.newId(),
          assessmentId: id,
          section,
          path: path ?? null,
          reason,
          at: tx.now,
        });
      await tx.db.update(Assessment, { id }, { status: 'open' });
      tx.record(id, assessmentReturned(wishes));
      return { ...loaded.assessment, status: 'open' };
    });
  }

  /** Lists the sections that the secretariat couldn't see. */
  async acknowledge(ctx: RequestContext, id: Id): Promise<Assessment> {
    const { assessment } = await loadAssessment(ctx, id, 'assessment.acknowledge');
    const { document } = await this.versions.of(ctx.sql, assessment.versionId);
    const seen = await this.#sectionsSeenInFull(ctx, assessment);
    const unseen = document.sections.map(({ code }) => code).filter((code) => !seen.has(code));
    return ctx.write(id, async (tx) => {
      const loaded = await loadAssessment(tx, id, 'assessment.acknowledge');
      await tx.db.update(Assessment, { id }, { status: 'acknowledged' });
      tx.record(id, assessmentAcknowledged(unseen));
      return { ...loaded.assessment, status: 'acknowledged' };
    });
  }

  reasons(ctx: Context, assessmentId: Id): Promise<ReturnReason[]> {
    return ctx.db.find(ReturnReason, { where: { assessmentId }, order: { at: 'DESC', id: 'ASC' } });
  }

  async #sectionsSeenInFull(ctx: Context, { countryId, versionId }: Assessment): Promise<Set<string>> {
    const { questionnaireId } = await this.versions.of(ctx.sql, versionId);
    const { releases } = await this.releases.of(ctx, countryId, questionnaireId);
    return new Set(
      releases
        .filter(({ audience, detail }) => audience === 'secretariat' && detail === 'everything')
        .map(({ section }) => section),
    );
  }
}
