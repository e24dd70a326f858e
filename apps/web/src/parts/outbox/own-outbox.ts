import type { Change } from '@chorsu/answers';
import { Outbox, problemOf, SendFailure, type Send } from '@chorsu/api-client';
import type { Client, CombinedError } from 'urql';
import { reportOutbox } from '../network-state.ts';
import { AppendChangesDocument } from './append.graphql.ts';

const opened = new Map<string, Promise<Outbox<Change>>>();

/** The line of unsent changes of an account on this device: opened once a page, sends from then on. */
export function ownOutbox(account: string, client: Client): Promise<Outbox<Change>> {
  const known = opened.get(account);
  if (known) return known;
  const outbox = Outbox.open<Change>({ account, send: sendBy(client) }).then((ready) => {
    report(ready);
    ready.subscribe(() => report(ready));
    return ready;
  });
  opened.set(account, outbox);
  return outbox;
}

function report(outbox: Outbox<Change>): void {
  const records = outbox.records();
  const refused = records.filter(({ state }) => state === 'refused').length;
  reportOutbox({ waiting: records.length - refused, refused });
}

const sendBy =
  (client: Client): Send<Change> =>
  async (assessmentId, changes) => {
    const { data, error } = await client
      .mutation(AppendChangesDocument, { assessmentId, changes })
      .toPromise();
    if (data) return data.appendChanges.outcomes;
    throw failureOf(error);
  };

function failureOf(error: CombinedError | undefined): SendFailure {
  const code = problemOf(error)?.code ?? 'unexpected';
  if (code === 'network.unreachable' || code === 'request.too-many') return new SendFailure('network', code);
  if (code === 'account.signed-out') return new SendFailure('signedOut', code);
  return new SendFailure(code === 'unexpected' ? 'server' : 'refused', code);
}
