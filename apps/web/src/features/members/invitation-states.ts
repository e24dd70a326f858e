import type { MessageId } from '@chorsu/i18n';
import type { Tone } from '@chorsu/ui';

/** How each state of an invitation is shown; the server sends them as words. */
export const invitationStates: Readonly<
  Record<string, { readonly label: MessageId; readonly tone: Tone } | undefined>
> = {
  open: { label: 'members.invitations.open', tone: 'accent' },
  used: { label: 'members.invitations.used', tone: 'good' },
  withdrawn: { label: 'members.invitations.withdrawn', tone: 'plain' },
  expired: { label: 'members.invitations.expired', tone: 'warn' },
};
