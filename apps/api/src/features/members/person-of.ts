import { ROLE_RULES, type MembershipFacts, type Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Person } from '../../platform/context/actor.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import { placesOf } from '../organisations/places.ts';

interface Row {
  readonly organisationId: Id;
  readonly role: Role;
  readonly sections: unknown;
  readonly from: string;
  readonly until: string | null;
}
interface AccountRow {
  readonly isDemonstration: number;
  readonly secondFactorSince: string | null;
  readonly endedAt: string | null;
}

const isStrong = ({ isDemonstration, secondFactorSince }: AccountRow): boolean =>
  Boolean(isDemonstration) || secondFactorSince !== null;

/**
 * Who stands behind an account on the day. A role that wants a second factor is asleep until there is one, except for
 * the accounts of the demonstration; undefined for an account that has ended.
 */
export async function personOf(sql: ReadSql, accountId: Id, today: string): Promise<Person | undefined> {
  const [account] = await sql.rows<AccountRow>(
    'SELECT `isDemonstration`, `secondFactorSince`, `endedAt` FROM `account` WHERE `id` = ?',
    [accountId],
  );
  if (!account || account.endedAt !== null) return undefined;
  const rows = await sql.rows<Row>(
    'SELECT `organisationId`, `role`, `sections`, `from`, `until` FROM `membership` WHERE `accountId` = ? AND `from` <= ? AND (`until` IS NULL OR `until` >= ?)',
    [accountId, today, today],
  );
  const awake = rows.filter(({ role }) => isStrong(account) || !ROLE_RULES[role].needsSecondFactor);
  const places = await placesOf(
    sql,
    awake.map(({ organisationId }) => organisationId),
    today,
  );
  const memberships = awake.flatMap(({ organisationId, role, sections, from, until }): MembershipFacts[] => {
    const organisation = places.find(({ id }) => id === organisationId);
    const invitedTo = sections === null ? {} : { sections: fromJson<{ codes: string[] }>(sections).codes };
    return organisation ? [{ role, organisation, from, until, ...invitedTo }] : [];
  });
  return { accountId, today, memberships };
}
