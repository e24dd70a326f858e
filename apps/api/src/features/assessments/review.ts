import { isHome } from '@chorsu/access';
import { parsePath, type Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { longestPath } from './answer-aspect.entity.ts';
import { handedOutOf, loadAssessment, sectionFactsOf } from './assessment-facts.ts';
import { Assessment } from './assessment.entity.ts';
import { assessmentAcknowledged, assessmentReturned } from './assessment.events.ts';
import { ReturnReason } from './return-reason.entity.ts';
import { Versions } from './versions.ts';

export interface ReturnWish {
  readonly section: string;
  readonly path?: string | null;
  readonly reason: string;
}

const mostReasons = 200;

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
    if (wishes.length > mostReasons || wishes.some(({ reason }) => reason.length > 4_000))
      refuse('return.too-long');
    await this.#mustBeSeen(ctx, assessment, wishes);
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
      const { sequence } = tx.record(id, assessmentReturned(wishes));
      const change = { status: 'open', statusSequence: sequence } as const;
      await tx.db.update(Assessment, { id }, change);
      return { ...loaded.assessment, ...change };
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
      const { sequence } = tx.record(id, assessmentAcknowledged(unseen));
      const change = { status: 'acknowledged', statusSequence: sequence } as const;
      await tx.db.update(Assessment, { id }, change);
      return { ...loaded.assessment, ...change };
    });
  }

  /** The caller has asked whether the actor is told; at home those of the sections that the actor reads. */
  async reasons(ctx: Context, assessment: Assessment): Promise<ReturnReason[]> {
    const { country, facts } = await loadAssessment(ctx, assessment.id);
    const reasons = await ctx.db.find(ReturnReason, {
      where: { assessmentId: assessment.id },
      order: { at: 'DESC', id: 'ASC' },
      take: mostReasons,
    });
    if (reasons.length === 0 || !ctx.actor.person || !isHome(ctx.actor.person, country)) return reasons;
    const handedOut = await handedOutOf(ctx, assessment.id);
    return reasons.filter(({ section: code }) =>
      ctx.can('assessment.read', { ...facts, section: sectionFactsOf(handedOut, [{ code }]) }),
    );
  }

  async #mustBeSeen(ctx: Context, assessment: Assessment, wishes: readonly ReturnWish[]): Promise<void> {
    const { document, compiled } = await this.versions.of(ctx.sql, assessment.versionId);
    const seen = await this.#sectionsSeenInFull(ctx, assessment);
    for (const { section, path } of wishes) {
      if (!document.sections.some(({ code }) => code === section)) refuse('section.not-found');
      if (!path) continue;
      const placed = compiled.questions.get(parsePath(path)?.question ?? '');
      if (!placed || path.length > longestPath) refuse('answer.unknown-path');
      if (placed.sections[0]?.code !== section || !seen.has(section)) refuse('return.section-not-seen');
    }
  }

  async #sectionsSeenInFull(ctx: Context, { countryId, versionId }: Assessment): Promise<Set<string>> {
    const { questionnaireId } = await this.versions.of(ctx.sql, versionId);
    const { releases, confidential = [] } = await this.releases.of(ctx, countryId, questionnaireId);
    return new Set(
      releases
        .filter(
          ({ section, audience, detail, until }) =>
            audience === 'secretariat' &&
            detail === 'everything' &&
            !confidential.includes(section) &&
            (!until || until >= ctx.today),
        )
        .map(({ section }) => section),
    );
  }
}
