import type { Id } from '@chorsu/kernel';
import type { NewEvent } from '../../platform/events/recorder.ts';
import type { Invitation } from './invitation.entity.ts';
import type { Membership } from './membership.entity.ts';

/** All in the network's stream; names and addresses of people stay out of it, but for who signed an appointment. */
export const invitationMade = ({ id, organisationId, role, sections, document }: Invitation): NewEvent => ({
  kind: 'invitation.made',
  payload: {
    id,
    organisationId,
    role,
    ...(sections ? { sections: sections.codes } : {}),
    ...(document ? { document } : {}),
  },
});
export const invitationConfirmed = ({ id, organisationId, role, document }: Invitation): NewEvent => ({
  kind: 'invitation.confirmed',
  payload: { id, organisationId, role, document },
});
export const invitationRejected = ({ id }: Invitation, reason: string): NewEvent => ({
  kind: 'invitation.rejected',
  payload: { id, reason },
});
export const invitationRenewed = ({ id }: Invitation): NewEvent => ({
  kind: 'invitation.renewed',
  payload: { id },
});
export const invitationWithdrawn = ({ id }: Invitation): NewEvent => ({
  kind: 'invitation.withdrawn',
  payload: { id },
});
/** `reason`: why an operator made a focal point past the confirmation by a second administrator. */
export const memberJoined = (
  { id, accountId, organisationId, role, from }: Membership,
  reason?: string,
): NewEvent => ({
  kind: 'member.joined',
  payload: { id, accountId, organisationId, role, from, ...(reason === undefined ? {} : { reason }) },
});
/** An expert was invited to more sections. */
export const memberInvitedFurther = (id: Id, sections: readonly string[]): NewEvent => ({
  kind: 'member.invited-further',
  payload: { id, sections },
});
export const MEMBER_ENDED = 'member.ended';
/** `before`: the last day that it had, which taking it back gives it again. */
export interface EndedMembership {
  readonly id: Id;
  readonly until: string;
  readonly before: string | null;
}
export const memberEnded = (ended: EndedMembership): NewEvent => ({
  kind: MEMBER_ENDED,
  path: ended.id,
  payload: ended,
});
export const memberResumed = ({ id, until }: Pick<Membership, 'id' | 'until'>): NewEvent => ({
  kind: 'member.resumed',
  payload: { id, until },
});

/** In the account's own stream. */
export const passwordChanged = (): NewEvent => ({ kind: 'account.password-changed', payload: {} });
export const secondFactorEnrolled = (): NewEvent => ({ kind: 'account.second-factor-enrolled', payload: {} });
