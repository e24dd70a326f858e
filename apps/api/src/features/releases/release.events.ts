import type { ReleaseChoices } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';

/** In the network's stream: what only the assignees of a section and the focal point read. */
export const confidentialityChanged = (change: {
  readonly countryId: Id;
  readonly questionnaireId: Id;
  readonly section: string;
  readonly isConfidential: boolean;
}): NewEvent => ({ kind: 'release.confidentiality-changed', payload: change });

/** In the network's stream: who decided what outsiders may see. */
export const releaseChanged = (countryId: Id, questionnaireId: Id, choices: ReleaseChoices): NewEvent => ({
  kind: 'release.changed',
  payload: { countryId, questionnaireId, choices },
});
