import { isAppointed, type Role } from '@chorsu/access';
import type { Instant } from '@chorsu/kernel';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LinkColumn,
  TextColumn,
  WordColumn,
} from '../../platform/database/columns.ts';
import type { AppointmentDocument } from './appointment-document.ts';

/** An offer of a role, for one person, once, within fourteen days. Only the digest of its code is kept. */
@Entity('invitation')
@Index('invitation_by_code', ['codeDigest'], { unique: true })
@Index('invitation_by_organisation', ['organisationId'])
export class Invitation {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'invitation_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @WordColumn(20) role: string;
  /** For an expert: the sections to which the country invites them. */
  @JsonColumn({ isNullable: true }) sections: { readonly codes: readonly string[] } | null;
  @WordColumn(254, { isNullable: true }) email: string | null;
  @WordColumn(200, { isNullable: true }) name: string | null;
  @WordColumn(64) codeDigest: string;
  @ForeignKey('Account', 'id', { name: 'invitation_account', onDelete: 'NO ACTION' })
  /** null: by the server, for the first administrator. */
  @LinkColumn({ isNullable: true })
  invitedBy: string | null;
  @InstantColumn() createdAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ isNullable: true }) usedAt: string | null;
  @InstantColumn({ isNullable: true }) withdrawnAt: string | null;
  /** For an appointment: by what the person was named. */
  @JsonColumn({ isNullable: true }) document: AppointmentDocument | null;
  /** For an appointment: the link goes by letter once it is confirmed; null and false: the code was handed out when it was made. */
  @FlagColumn({ isNullable: true }) isByLetter: boolean | null;
  /** For an appointment: the account that confirmed or rejected it. */
  @LinkColumn({ isNullable: true }) decidedBy: string | null;
  @InstantColumn({ isNullable: true }) confirmedAt: string | null;
  @InstantColumn({ isNullable: true }) rejectedAt: string | null;
  /** Why it was rejected. */
  @TextColumn({ isNullable: true }) rejection: string | null;
}

const fortnight = 14 * 24 * 3_600_000;

/** Good for so long from the moment at which it can be taken. */
export const expiryFrom = (now: Instant): Instant => new Date(Date.parse(now) + fortnight).toISOString();

export const INVITATION_STATES = ['waiting', 'open', 'used', 'withdrawn', 'rejected', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An appointment that nobody has confirmed waits, whatever else was recorded: it can't be taken. */
export function stateOf(
  { role, usedAt, withdrawnAt, rejectedAt, confirmedAt, expiresAt }: Invitation,
  now: Instant,
): InvitationState {
  if (usedAt !== null) return 'used';
  if (withdrawnAt !== null) return 'withdrawn';
  if (rejectedAt !== null) return 'rejected';
  if (expiresAt <= now) return 'expired';
  return isAppointed(role as Role) && confirmedAt === null ? 'waiting' : 'open';
}
