import type { Change } from '@chorsu/answers';
import { Outbox, problemOf, SendFailure, type Send } from '@chorsu/api-client';
import { afterPaint } from '@chorsu/ui';
import type { Client, CombinedError } from 'urql';
import { reportOutbox } from '../network-state.ts';
import { MeDocument } from '../session/me.graphql.ts';
import { AppendChangesDocument } from './append.graphql.ts';

const opened = new Map<string, Promise<Outbox<Change>>>();

/** The line of unsent changes of an account on this device: opened once a page, sends from then on. */
export function ownOutbox(account: string, client: Client): Promise<Outbox<Change>> {
  const known = opened.get(account);
  if (known) return known;
  const outbox = Outbox.open<Change>({ account, send: sendBy(client, account) }).then((ready) => {
    report(ready);
    addEventListener('beforeunload', (event) => {
      if (ready.hasUnkept) event.preventDefault();
    });
    let isDue = false;
    ready.subscribe(() => {
      if (isDue) return;
      isDue = true;
      afterPaint(() => {
        isDue = false;
        report(ready);
      });
    });
    return ready;
  });
  opened.set(account, outbox);
  return outbox;
}

function report(outbox: Outbox<Change>): void {
  const records = outbox.records();
  const refused = records.filter(({ state }) => state === 'refused').length;
  reportOutbox({ waiting: records.length - refused, refused, hasUnkept: outbox.hasUnkept });
}

const sendBy =
  (client: Client, account: string): Send<Change> =>
  async (assessmentId, changes) => {
    const send = () => client.mutation(AppendChangesDocument, { assessmentId, changes }).toPromise();
    const first = await send();
    if (first.data) return first.data.appendChanges.outcomes;
    const failure = failureOf(first.error);
    if (failure.kind !== 'refused') throw failure;
    // To a stranger the server says that there is no such assessment: that is no judgement on what was written, so
    // only what is refused to one who is known to be signed in counts.
    await mustBeSignedIn(client, account);
    const second = await send();
    if (second.data) return second.data.appendChanges.outcomes;
    throw failureOf(second.error);
  };

/** Asks the server; the frame of the page hears the answer too and leads to signing in. */
async function mustBeSignedIn(client: Client, account: string): Promise<void> {
  const { data } = await client.query(MeDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  if (!data) throw new SendFailure('network', 'network.unreachable');
  if (data.me?.id !== account) throw new SendFailure('signedOut', 'account.signed-out');
}

function failureOf(error: CombinedError | undefined): SendFailure {
  const code = problemOf(error)?.code ?? 'unexpected';
  if (code === 'network.unreachable' || code === 'request.too-many') return new SendFailure('network', code);
  if (code === 'account.signed-out') return new SendFailure('signedOut', code);
  return new SendFailure(code === 'unexpected' ? 'server' : 'refused', code);
}
