import { mayReadSection } from '@chorsu/access';
import { progressAt, sectionsProgress, type Progress, type SectionProgress } from '@chorsu/answers';
import type { Id, LocalizedText } from '@chorsu/kernel';
import { sectionsUpFrom } from '@chorsu/questionnaire';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/request-context.ts';
import { sequenceOf } from './assessment-batches.ts';
import { handedOutOf, loadAtHome } from './assessment-facts.ts';
import { homeReader } from './assessment-reading.ts';
import { stateOf } from './assessment-state.ts';
import type { Assessment } from './assessment.entity.ts';
import { Versions } from './versions.ts';

/** How far one section is that the reader reads, and the institutions that work on it. */
export interface SectionStanding {
  readonly section: string;
  readonly title: LocalizedText;
  readonly progress: Progress;
  readonly leadId: Id | null;
  readonly contributorIds: readonly Id[];
  /** Cells that an institution has answered. */
  readonly heldBy: readonly { readonly institutionId: Id; readonly cells: number }[];
}

/** What progress is worked out from can only change with the sequence. */
interface Known {
  readonly sequence: number;
  readonly total: Progress;
  readonly sections: readonly SectionProgress[];
}

/** Of so many assessments it is kept; each takes some kilobytes. */
const mostKept = 2_000;

/** How far assessments are: for lists as a whole, at home by section and institution. */
@Injectable()
export class ProgressReading {
  readonly #known = new Map<Id, Known>();

  constructor(readonly versions: Versions) {}

  /** The caller has asked whether the actor sees the assessment: how much is done tells no answer. */
  async total(ctx: Context, assessment: Assessment): Promise<Progress> {
    return (await this.#of(ctx, assessment)).total;
  }

  /** Sections that the actor reads and in which something is asked; `assessment.not-found` for who isn't at home. */
  async sections(ctx: Context, id: Id): Promise<SectionStanding[]> {
    const loaded = await loadAtHome(ctx, id);
    const { document } = await this.versions.of(ctx.sql, loaded.assessment.versionId);
    const { actor, country, readers, sectionOf } = homeReader(ctx, loaded, await handedOutOf(ctx, id));
    const { sections } = await this.#of(ctx, loaded.assessment);
    return sections.flatMap(({ section: { code, title }, progress, heldBy }) => {
      const facts = sectionOf(sectionsUpFrom(document, code).toReversed());
      if (progress.total === 0 || !mayReadSection(actor, country, readers, facts)) return [];
      return {
        section: code,
        title,
        progress,
        leadId: facts.lead ?? null,
        contributorIds: facts.contributors,
        heldBy: Object.entries(heldBy).map(([institutionId, cells]) => ({ institutionId, cells })),
      };
    });
  }

  async #of(ctx: Context, assessment: Assessment): Promise<Known> {
    const sequence = await sequenceOf(ctx, assessment.id);
    const known = this.#known.get(assessment.id);
    if (known?.sequence === sequence) return known;
    const state = await stateOf(ctx, assessment, await this.versions.of(ctx.sql, assessment.versionId));
    const found = { sequence, total: progressAt(state), sections: sectionsProgress(state) };
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(assessment.id, found);
    return found;
  }
}
