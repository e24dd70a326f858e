import type { MessageId } from '@chorsu/i18n';
import type { Tone } from '@chorsu/ui';

/** How each state of an invitation is shown; the server sends them as words. */
export const invitationStates: Readonly<
  Record<string, { readonly label: MessageId; readonly tone: Tone } | undefined>
> = {
  waiting: { label: 'members.invitations.waiting', tone: 'warn' },
  open: { label: 'members.invitations.open', tone: 'accent' },
  used: { label: 'members.invitations.used', tone: 'good' },
  withdrawn: { label: 'members.invitations.withdrawn', tone: 'plain' },
  rejected: { label: 'members.invitations.rejected', tone: 'bad' },
  expired: { label: 'members.invitations.expired', tone: 'warn' },
};
