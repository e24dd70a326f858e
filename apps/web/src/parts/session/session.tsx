import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Me, OwnMembership, Role } from './me.graphql.ts';
import { remember } from '../remember.ts';

interface Session {
  readonly me: Me;
  /** In whose name the person acts now; undefined for an account without any membership. */
  readonly membership: OwnMembership | undefined;
  readonly setMembership: (id: string) => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person. Only below the shell, which shows nothing before somebody is signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs the shell above');
  return session;
}

/** True when the membership that is switched on has one of these roles: for what is shown, never for what is allowed. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { membership } = useSession();
  return membership !== undefined && roles.includes(membership.role);
}

const keyOf = (me: Me) => `chorsu.membership.${me.id}`;

export function SessionProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(keyOf(me)));
  const session = useMemo<Session>(
    () => ({
      me,
      membership: me.memberships.find(({ id }) => id === chosen) ?? me.memberships[0],
      setMembership: (id) => {
        remember(keyOf(me), id);
        setChosen(id);
      },
    }),
    [me, chosen],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
