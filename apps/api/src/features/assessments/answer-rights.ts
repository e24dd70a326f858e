import type { AssessmentFacts, Place } from '@chorsu/access';
import { isProposed, type Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { Context } from '../../platform/context/request-context.ts';
import { placesOf } from '../organisations/places.ts';
import {
  sectionFactsOf,
  type AssessmentPermission,
  type HandedOut,
  type LoadedAssessment,
} from './assessment-facts.ts';

/** What the actor may write into one assessment, judged change by change. */
export class AnswerRights {
  private constructor(
    readonly ctx: Context,
    readonly facts: AssessmentFacts,
    readonly handedOut: HandedOut,
    readonly institutions: ReadonlyMap<Id, Place>,
  ) {}

  static async of(
    ctx: Context,
    { facts }: LoadedAssessment,
    handedOut: HandedOut,
    changes: readonly Pick<Change, 'for'>[],
  ): Promise<AnswerRights> {
    const places = await placesOf(
      ctx.sql,
      changes.map((change) => change.for),
      ctx.today,
    );
    return new AnswerRights(ctx, facts, handedOut, new Map(places.map((place) => [place.id, place])));
  }

  /** A problem code, or undefined when the change may stand. */
  reasonToRefuse(change: Change, sections: readonly { readonly code: string }[]): string | undefined {
    // An expert's proposal is their own: nobody writes it for them.
    if (isProposed(change.aspect) && change.aspect !== `proposed:${this.ctx.account}`)
      return 'answer.not-allowed';
    const institution = this.institutions.get(change.for);
    if (!institution) return 'answer.unknown-institution';
    const facts = { ...this.facts, section: sectionFactsOf(this.handedOut, sections), institution };
    return this.ctx.can(permissionFor(change), facts) ? undefined : 'answer.not-allowed';
  }
}

function permissionFor({ aspect, settle }: Change): AssessmentPermission {
  if (settle) return 'assessment.settle';
  if (aspect === 'agreed') return 'assessment.agree';
  return isProposed(aspect) ? 'assessment.propose' : 'assessment.answer';
}
