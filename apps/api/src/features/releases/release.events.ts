import type { ReleaseChoices } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';

/** In the country's stream: who decided what outsiders may see. */
export const releaseChanged = (questionnaireId: Id, choices: ReleaseChoices): NewEvent => ({
  kind: 'release.changed',
  payload: { questionnaireId, choices },
});
