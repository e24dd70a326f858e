import { isProposed, type Change } from '@chorsu/answers';
import type { Context } from '../../platform/context/request-context.ts';
import type { AnswerableAssessment } from './answerable-assessment.ts';
import { sectionFactsOf, type AssessmentPermission } from './assessment-facts.ts';

/** What the actor may write into one assessment, judged change by change. */
export class AnswerRights {
  constructor(
    readonly ctx: Context,
    readonly assessment: AnswerableAssessment,
  ) {}

  /** A problem code, or undefined when the change may stand. */
  reasonToRefuse(change: Change, sections: readonly { readonly code: string }[]): string | undefined {
    // An expert's proposal is their own: nobody writes it for them.
    if (isProposed(change.aspect) && change.aspect !== `proposed:${this.ctx.account}`)
      return 'answer.not-allowed';
    const institution = this.assessment.places.get(change.for);
    if (!institution) return 'answer.unknown-institution';
    const facts = {
      ...this.assessment.facts,
      section: sectionFactsOf(this.assessment.handedOut, sections),
      institution,
    };
    if (this.ctx.can(permissionFor(change), facts)) return undefined;
    // What was theirs to write while the country answered came too late: that is said to nobody else.
    if (!this.ctx.can(permissionFor(change), { ...facts, status: 'open' })) return 'answer.not-allowed';
    return facts.status === 'inReview' ? 'answer.in-review' : 'answer.frozen';
  }
}

function permissionFor({ aspect, settle }: Change): AssessmentPermission {
  if (settle) return 'assessment.settle';
  if (aspect === 'agreed') return 'assessment.agree';
  return isProposed(aspect) ? 'assessment.propose' : 'assessment.answer';
}
