import type { Change } from '@chorsu/answers';
import type { Outbox } from '@chorsu/api-client';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { ownOutbox } from '../../parts/outbox/own-outbox.ts';
import { useSession } from '../../parts/session/session.tsx';

export type UnsentRecord = ReturnType<Outbox<Change>['records']>[number];

/** The line of the person's unsent changes, as it is now; undefined until the device has read it. */
export function useOwnOutbox():
  { readonly outbox: Outbox<Change>; readonly records: readonly UnsentRecord[] } | undefined {
  const { me } = useSession();
  const client = useClient();
  const [own, setOwn] = useState<ReturnType<typeof useOwnOutbox>>();
  useEffect(() => {
    let isGone = false;
    let end = (): void => undefined;
    void ownOutbox(me.id, client).then((outbox) => {
      if (isGone) return;
      const show = (): void => setOwn({ outbox, records: outbox.records() });
      end = outbox.subscribe(show);
      show();
    });
    return () => {
      isGone = true;
      end();
    };
  }, [me.id, client]);
  return own;
}
