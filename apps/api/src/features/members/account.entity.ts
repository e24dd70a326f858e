import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A person who signs in. Rights come from memberships alone. */
@Entity('account')
@Index('account_by_email', ['emailKey'], { unique: true })
export class Account {
  @IdColumn() id: string;
  @WordColumn(200) name: string;
  @WordColumn(254) email: string;
  /** The e-mail folded for comparing: one address, one account. */
  @WordColumn(254) emailKey: string;
  @WordColumn(200, { isNullable: true }) passwordHash: string | null;
  @WordColumn(35) language: string;
  @FlagColumn() isShortcutsOff: boolean;
  /** Listed on the sign-in page of the demonstration, for one click. */
  @FlagColumn() isDemonstration: boolean;
  @WordColumn(64, { isNullable: true }) secondFactorSecret: string | null;
  @InstantColumn({ isNullable: true }) secondFactorSince: string | null;
  /** Newest time step of a code that was used: none works twice. */
  @IntegerColumn() secondFactorStep: number;
  @InstantColumn() createdAt: string;
  @InstantColumn({ isNullable: true }) endedAt: string | null;
}

/** What a mail server takes (RFC 5321). */
export const longestEmail = 254;

export const emailKeyOf = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

/** Somebody who has just come; what isn't said is as it is for most. */
export const newAccount = (
  person: Pick<Account, 'id' | 'name' | 'email' | 'language' | 'createdAt'> & Partial<Account>,
): Account =>
  Object.assign(new Account(), {
    emailKey: emailKeyOf(person.email),
    passwordHash: null,
    isShortcutsOff: false,
    isDemonstration: false,
    secondFactorSecret: null,
    secondFactorSince: null,
    secondFactorStep: 0,
    endedAt: null,
    ...person,
  });
