import type { AssessmentFacts, Permission, Place } from '@chorsu/access';
import { isProposed, type Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { Section } from '@chorsu/questionnaire';
import type { Context } from '../../platform/context/request-context.ts';
import { placesOf } from '../organisations/places.ts';
import { sectionFacts, type Assignments, type LoadedAssessment } from './assessment-facts.ts';

/** What the actor may write into one assessment, judged change by change. */
export class AnswerRights {
  private constructor(
    readonly ctx: Context,
    readonly facts: AssessmentFacts,
    readonly assignments: Assignments,
    readonly institutions: ReadonlyMap<Id, Place>,
  ) {}

  static async of(
    ctx: Context,
    { facts }: LoadedAssessment,
    assignments: Assignments,
    changes: readonly Pick<Change, 'for'>[],
  ): Promise<AnswerRights> {
    const places = await placesOf(ctx.sql, [...new Set(changes.map((change) => change.for))], ctx.today);
    return new AnswerRights(ctx, facts, assignments, new Map(places.map((place) => [place.id, place])));
  }

  /** A problem code, or undefined when the change may stand. */
  reasonToRefuse(change: Change, sections: readonly Section[]): string | undefined {
    const institution = this.institutions.get(change.for);
    if (!institution) return 'answer.unknown-institution';
    const facts = { ...this.facts, section: sectionFacts(this.assignments, sections), institution };
    return this.ctx.can(this.#permissionFor(change), facts) ? undefined : 'answer.not-allowed';
  }

  #permissionFor({ aspect, settle }: Change): Permission {
    if (settle) return 'assessment.settle';
    if (aspect === 'agreed') return 'assessment.agree';
    return isProposed(aspect) ? 'assessment.propose' : 'assessment.answer';
  }
}
