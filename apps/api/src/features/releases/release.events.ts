import type { ReleaseChoices } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';

/** In the network's stream: who decided what outsiders may see. */
export const releaseChanged = (countryId: Id, questionnaireId: Id, choices: ReleaseChoices): NewEvent => ({
  kind: 'release.changed',
  payload: { countryId, questionnaireId, choices },
});
