import type { NewEvent } from '../../platform/events/recorder.ts';
import type { Cycle } from './cycle.entity.ts';

export const cycleOpened = ({ id, versionId, countries, opensOn, closesOn }: Cycle): NewEvent => ({
  kind: 'cycle.opened',
  payload: { id, versionId, opensOn, closesOn, countryIds: countries.ids },
});

export const cycleClosed = ({ id }: Cycle): NewEvent => ({ kind: 'cycle.closed', payload: { id } });
