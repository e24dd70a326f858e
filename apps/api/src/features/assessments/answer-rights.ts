import { expertOf, isOfCountry, type Change } from '@chorsu/answers';
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
    // What an expert says is their own: nobody writes it for them.
    if (![undefined, this.ctx.account].includes(expertOf(change.aspect))) return 'answer.not-allowed';
    const { facts, handedOut, places } = this.assessment;
    const institution = places.get(change.for);
    if (!institution) return 'answer.unknown-institution';
    const section = sectionFactsOf(handedOut, sections);
    const isCountrys = isOfCountry(change.aspect);
    // No institution holds it, and agreeing is the focal point's alone, so there is nothing to settle.
    if (isCountrys && (change.settle || institution.id !== facts.country.id)) return 'answer.not-allowed';
    const asked = { ...facts, section, ...(isCountrys ? {} : { institution }) };
    if (this.ctx.can(permissionFor(change), asked)) return undefined;
    // What would be theirs to write while the country answers comes too early or too late: that is said to nobody else.
    if (!this.ctx.can(permissionFor(change), { ...asked, status: 'open' })) return 'answer.not-allowed';
    if (facts.status === 'invited' || facts.status === 'declined') return 'answer.not-accepted';
    return facts.status === 'inReview' ? 'answer.in-review' : 'answer.frozen';
  }
}

function permissionFor({ aspect, settle }: Change): AssessmentPermission {
  if (settle) return 'assessment.settle';
  if (aspect === 'agreed') return 'assessment.agree';
  return expertOf(aspect) === undefined ? 'assessment.answer' : 'assessment.propose';
}
