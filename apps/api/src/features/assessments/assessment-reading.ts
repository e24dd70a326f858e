import {
  isInvitedExpert,
  mayReadSection,
  readableSections,
  reveal,
  type HomeReader,
  type SectionFacts,
} from '@chorsu/access';
import { submissionIssues, type AnswerIssue, type AnswerRecord } from '@chorsu/answers';
import type { Id, Instant } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import {
  handedOutOf,
  hasConfidential,
  loadAtHome,
  sectionFactsOf,
  type HandedOut,
  type LoadedAssessment,
} from './assessment-facts.ts';
import { headOf, recordsOfAssessment, stateOf } from './assessment-state.ts';
import type { Assessment } from './assessment.entity.ts';
import { expertsHeard, type Expert } from './experts.ts';
import { earlierSnapshot, recordsOfSnapshot } from './earlier-snapshot.ts';
import { Versions } from './versions.ts';

export interface AssessmentAnswers {
  readonly sequence: number;
  readonly changedAt: Instant | null;
  readonly records: readonly AnswerRecord[];
  readonly earlier: readonly AnswerRecord[] | null;
  readonly earlierDate: string | null;
  readonly environmentSeed: string;
  readonly timeZone: string;
  readonly assignments: HandedOut;
  readonly readableSections: readonly string[];
  readonly invitedSections: readonly string[];
  readonly experts: readonly Expert[];
}

/** Reading at home: answers by section, what stands in the way of submitting. */
@Injectable()
export class AssessmentReading {
  constructor(readonly versions: Versions) {}

  /** Only sections that the actor reads; refuses who has no part in the country's work, as `assessment.not-found`. */
  async answers(ctx: Context, id: Id): Promise<AssessmentAnswers> {
    const loaded = await loadAtHome(ctx, id);
    const { assessment } = loaded;
    const { document, questionnaireId } = await this.versions.of(ctx.sql, assessment.versionId);
    const assignments = await handedOutOf(ctx, id);
    const reader = homeReader(ctx, loaded, assignments);
    const releases = { releases: [] };
    // The sequence first: what is read after it may be newer, and a change that comes twice is known already.
    const { sequence, instant } = await headOf(ctx, id);
    const records = reveal(
      { kind: 'records', records: await recordsOfAssessment(ctx, id) },
      { document, releases, reader },
    );
    const earlier = await earlierSnapshot(ctx, assessment, questionnaireId);
    const { actor, country, readers } = reader;
    const isReadable = (section: SectionFacts): boolean => mayReadSection(actor, country, readers, section);
    const { timeZone } = await ctx.db.findOneByOrFail(Organisation, { id: assessment.countryId });
    return {
      sequence,
      changedAt: instant ?? null,
      records,
      earlier:
        earlier &&
        reveal({ kind: 'records', records: recordsOfSnapshot(earlier) }, { document, releases, reader }),
      earlierDate: earlier?.takenAt.slice(0, 10) ?? null,
      environmentSeed: id,
      timeZone,
      assignments,
      readableSections: readableSections(document, (chain) => isReadable(reader.sectionOf(chain))),
      invitedSections: readableSections(document, (chain) => {
        const section = reader.sectionOf(chain);
        return isReadable(section) && isInvitedExpert(actor, country, section);
      }),
      experts: await expertsHeard(ctx, reader, records),
    };
  }

  /** null for those at home who don't read every section; who has no part in the work is refused. */
  async submissionIssues(ctx: Context, { id }: Assessment): Promise<AnswerIssue[] | null> {
    const { assessment, facts } = await loadAtHome(ctx, id);
    const isToldAll = { ...facts, hasConfidential: await hasConfidential(ctx, id) };
    if (!ctx.can('assessment.readAll', isToldAll)) return null;
    return submissionIssues(
      await stateOf(ctx, assessment, await this.versions.of(ctx.sql, assessment.versionId)),
    );
  }
}

/** Refuses who has no part in the country's own work. */
export function homeReader(
  ctx: Context,
  { country, facts }: LoadedAssessment,
  handedOut: HandedOut,
): HomeReader {
  const actor = ctx.actor.person ?? refuse('assessment.not-found');
  return {
    as: 'home',
    actor,
    country,
    readers: facts.readers,
    sectionOf: (codes) =>
      sectionFactsOf(
        handedOut,
        codes.map((code) => ({ code })),
      ),
  };
}
