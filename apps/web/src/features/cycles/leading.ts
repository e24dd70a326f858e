import { useSession } from '../../parts/session/session.tsx';

/** Memberships in whose name a cycle may be opened: a secretariat for its region, an administrator for the network. */
export function useLeading() {
  const { me } = useSession();
  return me.memberships.filter(
    ({ role, organisation: { kind } }) =>
      (role === 'secretariat' && kind === 'region') || (role === 'administrator' && kind === 'network'),
  );
}
