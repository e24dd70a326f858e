import type { Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';
import type { Assessment } from './assessment.entity.ts';

export const ANSWER_CHANGED = 'answer.changed';

/** What of a change is kept in the log; by whom is the event's actor. */
export type LoggedChange = Omit<Change, 'id' | 'path' | 'by'>;

export const loggedChange = ({
  aspect,
  value,
  for: institution,
  seen,
  settle,
  reason,
  at,
  language,
  correction,
}: Change): LoggedChange => ({
  aspect,
  value,
  for: institution,
  seen,
  ...(settle === undefined ? {} : { settle }),
  ...(reason === undefined ? {} : { reason }),
  ...(at === undefined ? {} : { at }),
  ...(language === undefined ? {} : { language }),
  ...(correction === undefined ? {} : { correction }),
});

/** Answer changes are events: they are never written twice. */
export const answerChanged = (change: Change): NewEvent => ({
  id: change.id,
  kind: ANSWER_CHANGED,
  path: change.path,
  payload: loggedChange(change),
});

export const assessmentInvited = ({ cycleId, countryId, versionId }: Assessment): NewEvent => ({
  kind: 'assessment.invited',
  payload: { cycleId, countryId, versionId },
});
export const assessmentAccepted = (): NewEvent => ({ kind: 'assessment.accepted', payload: {} });
export const assessmentDeclined = (reason: string | null): NewEvent => ({
  kind: 'assessment.declined',
  payload: { reason },
});
export const sectionAssigned = (
  section: string,
  leadId: Id | null,
  contributorIds: readonly Id[],
): NewEvent => ({
  kind: 'assessment.section-assigned',
  payload: { section, leadId, contributorIds },
});
export const confidentialityChosen = (section: string, isConfidential: boolean): NewEvent => ({
  kind: 'assessment.confidentiality-chosen',
  payload: { section, isConfidential },
});
export const readersChosen = (isReadByAll: boolean): NewEvent => ({
  kind: 'assessment.readers-chosen',
  payload: { isReadByAll },
});
export const reviewStarted = (): NewEvent => ({ kind: 'assessment.review-started', payload: {} });
export const assessmentReopened = (): NewEvent => ({ kind: 'assessment.reopened', payload: {} });
export const ASSESSMENT_SUBMITTED = 'assessment.submitted';
export const assessmentSubmitted = (snapshotId: Id, hash: string): NewEvent => ({
  kind: ASSESSMENT_SUBMITTED,
  payload: { snapshotId, hash },
});
export const assessmentReturned = (reasons: readonly object[]): NewEvent => ({
  kind: 'assessment.returned',
  payload: { reasons },
});
/** The sections that the secretariat couldn't see are named. */
export const assessmentAcknowledged = (unseenSections: readonly string[]): NewEvent => ({
  kind: 'assessment.acknowledged',
  payload: { unseenSections },
});
