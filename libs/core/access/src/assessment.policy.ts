import {
  type Actor,
  institutionsIn,
  isAt,
  isHome,
  isInside,
  isOver,
  type Place,
  speaksFor,
} from './actor.ts';
import { isInvitedExpert, mayReadSection, type SectionFacts } from './section-reading.ts';

export const ASSESSMENT_STATUSES = [
  'invited',
  'declined',
  'open',
  'inReview',
  'submitted',
  'acknowledged',
  'closed',
] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export interface AssessmentFacts {
  readonly country: Place;
  readonly status: AssessmentStatus;
  /** Who reads inside the country. */
  readonly readers: 'ownSections' | 'all';
  /** The section in question, for read, answer, propose, agree and settle. */
  readonly section?: SectionFacts;
  /** For which institution one wants to answer. */
  readonly institution?: Place;
  /** Whether any section is confidential. */
  readonly hasConfidential?: boolean;
}

const leads = (actor: Actor, { country }: AssessmentFacts): boolean =>
  isAt(actor, country, 'focalPoint', 'deputy');
const isWorkedOn = ({ status }: AssessmentFacts): boolean => status === 'open' || status === 'inReview';
const isSecretariat = (actor: Actor, { country }: AssessmentFacts): boolean =>
  isOver(actor, country, 'secretariat');

const reads = (actor: Actor, facts: AssessmentFacts): boolean =>
  facts.section !== undefined && mayReadSection(actor, facts.country, facts.readers, facts.section);

/** Where a section or an institution is named: one that the actor reads, one of the country's own. */
const isWithinReach = (actor: Actor, facts: AssessmentFacts): boolean =>
  (facts.section === undefined || reads(actor, facts)) &&
  (facts.institution === undefined || isOwnInstitution(facts));

const isOwnInstitution = ({ country, institution }: AssessmentFacts): boolean =>
  institution?.kind === 'institution' && institution.within.includes(country.id);

/** Team members answer for their own assigned institution; focal point, deputies and facilitator for any. */
function answers(actor: Actor, facts: AssessmentFacts): boolean {
  const { country, status, section, institution } = facts;
  if (section === undefined || !isWorkedOn(facts) || !reads(actor, facts)) return false;
  if (institution === undefined || !isOwnInstitution(facts)) return false;
  if (leads(actor, facts)) return true;
  if (status !== 'open') return false;
  if (isAt(actor, country, 'facilitator')) return true;
  const isAssigned = section.lead === institution.id || section.contributors.includes(institution.id);
  return isAssigned && institutionsIn(actor, country).includes(institution.id);
}

/** Outside the country and its secretariat, declined looks like not yet accepted. */
export const shownStatus = (actor: Actor, facts: AssessmentFacts): AssessmentStatus =>
  facts.status === 'declined' && !isHome(actor, facts.country) && !isSecretariat(actor, facts)
    ? 'invited'
    : facts.status;

/**
 * The country's own work. Nobody from outside reads answers here: what outsiders see goes through the release gate.
 * An administrator has no part in it but the state of the invitation.
 */
export const assessmentPolicy = {
  /** State (as `shownStatus` has it) and dates. */
  'assessment.view': (actor: Actor, facts: AssessmentFacts) =>
    isHome(actor, facts.country) ||
    isSecretariat(actor, facts) ||
    isOver(actor, facts.country, 'administrator', 'analyst'),
  /** How much is answered: for the secretariat from acceptance on. */
  'assessment.viewProgress': (actor: Actor, facts: AssessmentFacts) =>
    isHome(actor, facts.country) ||
    (isSecretariat(actor, facts) && facts.status !== 'invited' && facts.status !== 'declined'),
  /** The answers of one section, work in progress too. */
  'assessment.read': reads,
  /** Every section, so also figures over all of them. */
  'assessment.readAll': (actor: Actor, { country, readers, hasConfidential }: AssessmentFacts) =>
    isAt(actor, country, 'focalPoint') ||
    (hasConfidential !== true &&
      (isAt(actor, country, 'deputy', 'facilitator') ||
        (readers === 'all' && isInside(actor, country, 'teamMember')))),
  'assessment.answer': answers,
  'assessment.answerForAny': (actor: Actor, facts: AssessmentFacts) =>
    (leads(actor, facts) && isWorkedOn(facts)) ||
    (isAt(actor, facts.country, 'facilitator') && facts.status === 'open'),
  /** A level, and what an expert says beside it. */
  'assessment.propose': (actor: Actor, facts: AssessmentFacts) =>
    isWorkedOn(facts) && reads(actor, facts) && isInvitedExpert(actor, facts.country, facts.section),
  'assessment.agree': (actor: Actor, facts: AssessmentFacts) =>
    isWorkedOn(facts) && isAt(actor, facts.country, 'focalPoint') && isWithinReach(actor, facts),
  'assessment.accept': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && (facts.status === 'invited' || facts.status === 'declined'),
  'assessment.decline': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && facts.status === 'invited',
  /** A confidential section by the focal point alone: else a deputy could hand it to themselves. */
  'assessment.assign': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) &&
    isWorkedOn(facts) &&
    (facts.section?.isConfidential !== true || isAt(actor, facts.country, 'focalPoint')),
  /** Also after submitting: closing something is never too late. */
  'assessment.setConfidential': (actor: Actor, { country, status }: AssessmentFacts) =>
    isAt(actor, country, 'focalPoint') && status !== 'invited' && status !== 'declined',
  'assessment.chooseReaders': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && isWorkedOn(facts),
  'assessment.settle': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && isWorkedOn(facts) && isWithinReach(actor, facts),
  'assessment.setDoNotKnow': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && isWorkedOn(facts) && isWithinReach(actor, facts),
  'assessment.startReview': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && facts.status === 'open',
  'assessment.reopen': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && facts.status === 'inReview',
  'assessment.submit': (actor: Actor, facts: AssessmentFacts) =>
    speaksFor(actor, facts.country) && facts.status === 'inReview',
  'assessment.startUpdate': (actor: Actor, facts: AssessmentFacts) =>
    leads(actor, facts) && ['submitted', 'acknowledged', 'closed'].includes(facts.status),
  'assessment.return': (actor: Actor, facts: AssessmentFacts) =>
    isSecretariat(actor, facts) && facts.status === 'submitted',
  'assessment.acknowledge': (actor: Actor, facts: AssessmentFacts) =>
    isSecretariat(actor, facts) && facts.status === 'submitted',
  'assessment.close': (actor: Actor, facts: AssessmentFacts) =>
    isSecretariat(actor, facts) && facts.status === 'acknowledged',
};
