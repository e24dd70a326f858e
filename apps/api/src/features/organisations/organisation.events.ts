import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';
import type { Organisation } from './organisation.entity.ts';

/** All of them stand in the network's stream. */
export const organisationCreated = ({ id, kind, code, parentId }: Organisation): NewEvent => ({
  kind: 'organisation.created',
  payload: { id, kind, code, parentId },
});

export const organisationUpdated = ({ id, code, name, timeZone, languages }: Organisation): NewEvent => ({
  kind: 'organisation.updated',
  payload: { id, code, name, timeZone, languages },
});

export const regionJoined = (countryId: Id, regionId: Id, from: string): NewEvent => ({
  kind: 'region.joined',
  payload: { countryId, regionId, from },
});

export const regionLeft = (countryId: Id, regionId: Id, until: string): NewEvent => ({
  kind: 'region.left',
  payload: { countryId, regionId, until },
});

export const networkLoaded = (organisations: number): NewEvent => ({
  kind: 'network.loaded',
  payload: { organisations },
});
