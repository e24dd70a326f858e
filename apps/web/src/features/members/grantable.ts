import { ROLE_RULES, ROLES, type Role } from '@chorsu/access';
import type { BranchOrganisation } from './members.graphql.ts';

/**
 * Roles that somebody with these roles may offer at a kind of organisation. Only for what is shown: the branch is
 * checked by the server.
 */
export const grantableAt = (kind: BranchOrganisation['kind'], held: readonly Role[]): readonly Role[] =>
  ROLES.filter(
    (role) =>
      ROLE_RULES[role].heldAt.includes(kind) &&
      ROLE_RULES[role].grantedBy.some((granter) => held.includes(granter)),
  );
