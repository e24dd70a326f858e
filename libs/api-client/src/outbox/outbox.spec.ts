import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DeviceStore } from './device-store.ts';
import { usualPace } from './drain.ts';
import { newId } from './new-id.ts';
import { Outbox } from './outbox.ts';
import type { OutgoingChange } from './outbox-record.ts';
import { SendFailure, type Send, type SendOutcome } from './send.ts';

interface TestChange extends OutgoingChange {
  readonly value: string;
}
const pace = { flush: 20, seal: 60, sealAtMost: 300, retry: 20, retryAtMost: 40 };
const assessment = newId();
const change = (value: string, more: Partial<TestChange> = {}): TestChange => ({
  id: newId(),
  path: '1.1',
  aspect: 'value',
  seen: [],
  value,
  ...more,
});
const until = async (isTrue: () => boolean, message = 'in time'): Promise<void> => {
  for (const start = Date.now(); !isTrue(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() - start > 3_000) throw new Error(`not ${message}`);
};
const never: Send<TestChange> = () => Promise.reject(new SendFailure('network', 'network'));

/** A server that writes down what it got. */
class Server {
  readonly got: TestChange[] = [];
  readonly batches: number[] = [];
  answer: (change: TestChange) => SendOutcome = ({ id }) => ({ id, outcome: 'applied' });
  readonly send: Send<TestChange> = (_assessment, changes) => {
    this.batches.push(changes.length);
    this.got.push(...changes);
    return Promise.resolve(changes.map((sent) => this.answer(sent)));
  };
}

let account: string;
const open: Outbox<TestChange>[] = [];
const outboxOf = async (send: Send<TestChange>, storage?: Storage): Promise<Outbox<TestChange>> => {
  const outbox = await Outbox.open<TestChange>({ account, send, pace, ...(storage ? { storage } : {}) });
  open.push(outbox);
  return outbox;
};
beforeEach(() => {
  account = newId();
  localStorage.clear();
});
afterEach(async () => {
  for (const outbox of open.splice(0)) await outbox.close();
});

describe('sending', () => {
  it('sends in order and forgets what was acknowledged', async () => {
    const server = new Server();
    const outbox = await outboxOf(server.send);
    for (const value of ['a', 'b', 'c']) outbox.add(assessment, change(value));
    expect(outbox.stateOf(assessment, '1.1').state).toBe('saving');
    await until(() => server.got.length === 3 && outbox.records().length === 0);
    expect(server.got.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
    expect(outbox.stateOf(assessment, '1.1')).toMatchObject({ state: 'saved', at: expect.any(String) });
  });

  it('makes one change of what is typed without a pause, and sends it when the typing pauses', async () => {
    const server = new Server();
    const outbox = await outboxOf(server.send);
    const typed = change('');
    for (const value of ['o', 'on', 'one']) outbox.type(assessment, { ...typed, value });
    expect(outbox.draft(assessment, '1.1', 'value')?.value).toBe('one');
    await until(() => server.got.length === 1);
    expect(server.got[0]?.value).toBe('one');
    expect(outbox.draft(assessment, '1.1', 'value')).toBeUndefined();
  });

  it('waits for the network, says so, and goes on when it is back', async () => {
    const server = new Server();
    let isUp = false;
    const outbox = await outboxOf((to, changes) => (isUp ? server.send(to, changes) : never(to, changes)));
    outbox.add(assessment, change('a'));
    await until(() => outbox.stateOf(assessment, '1.1').state === 'waiting');
    isUp = true;
    window.dispatchEvent(new Event('online'));
    await until(() => outbox.stateOf(assessment, '1.1').state === 'saved');
    expect(server.got).toHaveLength(1);
  });

  it('keeps a refused change with its reason, and with it what has seen it', async () => {
    const server = new Server();
    server.answer = ({ id, value }) =>
      value === 'bad' ? { id, outcome: 'refused', reason: 'answer.forbidden' } : { id, outcome: 'applied' };
    const outbox = await outboxOf(server.send);
    const bad = change('bad');
    outbox.add(assessment, bad);
    await until(() => outbox.stateOf(assessment, '1.1').state === 'refused');
    outbox.add(assessment, change('after', { seen: [bad.id] }));
    outbox.add(assessment, change('good', { path: '1.2' }));
    await until(() => server.got.some(({ value }) => value === 'good') && outbox.records().length === 2);
    expect(outbox.records().map(({ reason }) => reason)).toEqual(['answer.forbidden', 'change.seen-refused']);
    expect(server.got.map(({ value }) => value)).toEqual(['bad', 'good']);
    await outbox.discard(bad.id);
    expect(outbox.records()).toHaveLength(1);
  });

  it('one change that the server fails on does not hold up the others', async () => {
    const got: string[] = [];
    const outbox = await outboxOf((_to, changes) => {
      if (changes.some(({ value }) => value === 'poison')) throw new SendFailure('server', 'unexpected');
      got.push(...changes.map(({ value }) => value));
      return Promise.resolve(changes.map(({ id }) => ({ id, outcome: 'applied' as const })));
    });
    for (const value of ['a', 'poison', 'b']) outbox.add(assessment, change(value));
    await until(() => got.length === 2);
    // What was taken leaves the outbox a moment after the server has it.
    await until(() => outbox.records().length === 1 && outbox.records()[0]?.state === 'refused');
    expect(got).toEqual(['a', 'b']);
    expect(outbox.records().map(({ change: kept }) => kept.value)).toEqual(['poison']);
  });

  it('one tab sends, the other follows', async () => {
    const server = new Server();
    const first = await outboxOf(server.send);
    const second = await outboxOf(server.send);
    const states: string[] = [];
    first.subscribe(() => states.push(first.stateOf(assessment, '1.1').state));
    second.add(assessment, change('from the second'));
    await until(() => second.records().length === 0 && server.got.length > 0);
    await until(() => states.includes('saved'));
    expect(server.got).toHaveLength(1);
  });
});

describe('what is on the device', () => {
  it('has every keystroke in the journal before the handler returns, and in the database while one still types', async () => {
    expect(usualPace.flush).toBeLessThanOrEqual(200);
    const outbox = await outboxOf(never);
    outbox.type(assessment, change('k'));
    expect(Object.values({ ...localStorage }).join()).toContain('"value":"k"');
    const store = new DeviceStore<TestChange>(account);
    while ((await store.records()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await store.records()).map(({ state }) => state)).toEqual(['typing']);
    await store.close();
  });

  it('recovers what a killed tab left in the journal, and sends it', async () => {
    const killed = change('left behind', { seen: [] });
    const record = { format: 1, assessment, change: killed, state: 'typing', tab: newId(), revision: 3 };
    localStorage.setItem(
      `chorsu.journal.${account}.${killed.id}`,
      JSON.stringify({ ...record, at: new Date().toISOString() }),
    );
    const server = new Server();
    const outbox = await outboxOf(server.send);
    await until(() => server.got.length === 1 && outbox.records().length === 0);
    expect(server.got[0]).toEqual(killed);
    expect(localStorage).toHaveLength(0);
  });

  it('survives weeks: unsent changes are there when it is opened again, in order, and can be exported', async () => {
    const first = await outboxOf(never);
    for (const value of ['a', 'b']) first.add(assessment, change(value));
    await until(() => first.records().every(({ order }) => order !== undefined));
    await first.close();
    const again = await outboxOf(never);
    expect(again.records(assessment).map((record) => record.change.value)).toEqual(['a', 'b']);
    expect(JSON.parse(again.exportText()).unsent).toHaveLength(2);
    const { unsent } = JSON.parse(again.exportText(({ change: { path } }) => ({ question: `No. ${path}` })));
    expect(unsent[0]).toMatchObject({
      inWords: { question: 'No. 1.1' },
      change: { path: '1.1', value: 'a' },
    });
  });

  it('thrown away is put back as it was, in another tab too', async () => {
    const refusing = new Server();
    refusing.answer = ({ id }) => ({ id, outcome: 'refused', reason: 'answer.not-allowed' });
    const [one, two] = [await outboxOf(refusing.send), await outboxOf(refusing.send)];
    const unwanted = change('unwanted');
    one.add(assessment, unwanted);
    const bothHave = (count: number) => () => [one, two].every((tab) => tab.records().length === count);
    await until(() => two.records()[0]?.state === 'refused' && one.records()[0]?.state === 'refused');
    const putBack = await one.discard(unwanted.id);
    await until(bothHave(0));
    await putBack();
    await until(bothHave(1));
    expect(two.records()[0]).toMatchObject({
      state: 'refused',
      reason: 'answer.not-allowed',
      change: unwanted,
    });
  });

  it('thrown away counts as saved nowhere, in no tab', async () => {
    const refusing = new Server();
    refusing.answer = ({ id }) => ({ id, outcome: 'refused', reason: 'answer.not-allowed' });
    const [one, two] = [await outboxOf(refusing.send), await outboxOf(refusing.send)];
    const unwanted = change('unwanted');
    one.add(assessment, unwanted);
    await until(() => [one, two].every((tab) => tab.records()[0]?.state === 'refused'));
    const outcomes: unknown[] = [];
    for (const tab of [one, two]) tab.subscribe((event) => outcomes.push(event.outcomes));
    await one.discard(unwanted.id);
    await until(() => two.records().length === 0);
    for (const tab of [one, two]) expect(tab.stateOf(assessment, '1.1')).toEqual({ state: 'saved' });
    expect(outcomes).toEqual([undefined, undefined]);
  });

  it('nothing of what was kept for reading is there after signing out, whatever a tab was about to keep', async () => {
    const [one, two] = [await outboxOf(never), await outboxOf(never)];
    await two.store.keep('opened', 1);
    const keepsNoMore = async (): Promise<boolean> => {
      await two.store.keep('opened', 2);
      return (await two.store.kept('opened')) === undefined;
    };
    await one.forgetKept();
    expect(await one.store.kept('opened')).toBeUndefined();
    await one.store.keep('opened', 3);
    expect(await one.store.kept('opened')).toBeUndefined();
    let isHeard = false;
    while (!isHeard) isHeard = await keepsNoMore();
  });

  it("never shows one account another's", async () => {
    const mine = await outboxOf(never);
    mine.add(assessment, change('mine'));
    await until(() => mine.records()[0]?.order !== undefined);
    account = newId();
    expect((await outboxOf(never)).records()).toEqual([]);
  });

  it('leaves alone what a newer app wrote', async () => {
    localStorage.setItem(`chorsu.journal.${account}.x`, JSON.stringify({ format: 99, change: { id: 'x' } }));
    expect((await outboxOf(never)).records()).toEqual([]);
    expect(localStorage).toHaveLength(1);
  });
});

describe('a device that keeps nothing', () => {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const noStorage = { length: 0, setItem: full, getItem: () => null, removeItem: () => undefined } as never;
  afterEach(() => void jest.restoreAllMocks());

  it('without a database: the journal keeps, the server gets it', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(full);
    const server = new Server();
    const outbox = await outboxOf(server.send);
    outbox.add(assessment, change('sent from the journal'));
    expect(outbox.stateOf(assessment, '1.1').state).toBe('saving');
    await until(() => server.got.length === 1 && outbox.records().length === 0);
    expect(localStorage).toHaveLength(0);
    await outbox.store.keep('anything', 1);
    expect(await outbox.store.kept('anything')).toBeUndefined();
  });

  it('without a database: what a killed tab left in the journal is sent by the next one', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(full);
    const left = change('left');
    const record = {
      format: 1,
      assessment,
      change: left,
      state: 'typing',
      tab: newId(),
      revision: 3,
      at: '',
    };
    localStorage.setItem(`chorsu.journal.${account}.${left.id}`, JSON.stringify(record));
    const server = new Server();
    const outbox = await outboxOf(server.send);
    await until(() => server.got.length === 1 && outbox.records().length === 0);
    expect(localStorage).toHaveLength(0);
  });

  it('without a database: the last words of a tab that was killed while another looked on are sent', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(full);
    const server = new Server();
    const outbox = await outboxOf(server.send);
    const typed = change('last words');
    const record = {
      format: 1,
      assessment,
      change: typed,
      state: 'typing',
      tab: newId(),
      revision: 3,
      at: '',
    };
    const killed = new BroadcastChannel(`chorsu-line-${account}`);
    killed.postMessage({ kind: 'changed', records: [record] });
    await until(() => outbox.records().length === 1);
    killed.close();
    localStorage.setItem(`chorsu.journal.${account}.${typed.id}`, JSON.stringify(record));
    outbox.hurry();
    await until(() => server.got.length === 1 && outbox.records().length === 0);
    expect(localStorage).toHaveLength(0);
  });

  it('with no room anywhere: says that it is not safe, sends it all the same, in order', async () => {
    const server = new Server();
    let isUp = false;
    const send: Send<TestChange> = (to, changes) => (isUp ? server.send(to, changes) : never(to, changes));
    const outbox = await outboxOf(send, noStorage);
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    for (const value of ['a', 'b']) outbox.add(assessment, change(value));
    await until(() => outbox.stateOf(assessment, '1.1').state === 'unkept');
    expect(outbox.hasUnkept).toBe(true);
    isUp = true;
    await until(() => outbox.records().length === 0);
    expect(server.got.map(({ value }) => value)).toEqual(['a', 'b']);
    expect([outbox.hasUnkept, outbox.stateOf(assessment, '1.1').state]).toEqual([false, 'saved']);
  });
});

describe('a device that has room again', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('no tab goes on saying that it is not safe', async () => {
    const storage = { length: 0, setItem: () => undefined, getItem: () => null, removeItem: () => undefined };
    const [one, two] = [await outboxOf(never, storage as never), await outboxOf(never, storage as never)];
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const wasUnkept: boolean[] = [];
    two.subscribe(() => wasUnkept.push(two.hasUnkept));
    one.type(assessment, change('once more when it is final'));
    await until(() => two.records()[0]?.state === 'waiting');
    expect(wasUnkept[0]).toBe(true);
    expect(two.hasUnkept).toBe(false);
  });
});

describe('ids', () => {
  it('sort in the order of making, also when the clock is set back', () => {
    const ids = [newId(2e12), newId(2e12), newId(1e12), newId(2e12 + 5)];
    expect([...ids].sort()).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
