import { useEffect } from 'react';
import { useClient } from 'urql';
import { useSession } from '../session/session.tsx';

/** Sends what still lies on this device, whichever page is open. Loaded after the page, so that it delays nothing. */
export function OutboxKeeper() {
  const { me } = useSession();
  const client = useClient();
  useEffect(() => {
    void import('./own-outbox.ts').then(({ ownOutbox }) => ownOutbox(me.id, client));
  }, [me.id, client]);
  return null;
}
