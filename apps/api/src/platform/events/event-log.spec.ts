import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../context/problem-error.ts';
import { openTestGround, type TestGround } from '../testing.ts';
import { eventsAfter } from './event-log.ts';
import { follow, type Batch } from './follow.ts';
import { redact } from './redact.ts';
import { Seals } from './seals.ts';
import { verifyLog } from './verify.ts';

let ground: TestGround;
let stream: Id;

beforeEach(async () => {
  ground = await openTestGround([]);
  const ctx = ground.asSystem();
  stream = ctx.newId();
  await ctx.write([], (tx) => tx.openStream(stream, 'test'));
});
afterEach(() => ground.close());

const say = (text: string, kind = 'thing.said') =>
  ground.asSystem().write(stream, async (tx) => tx.record(stream, { kind, path: 'a/b', payload: { text } }));
const sql = () => ground.asSystem().sql;
const tamper = (statement: string, parameters: (string | number)[]) =>
  ground.foundation.contexts.ground.databases.writer.run((db) => db.run(statement, parameters));
const codes = async () =>
  (await verifyLog(sql())).findings.map(({ code, sequence }) => `${code} ${sequence}`);

describe('the event log', () => {
  it('numbers without a gap in the order of commits, also when use cases are refused between', async () => {
    const ctx = ground.asSystem();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        ctx.write(stream, async (tx) => {
          const recorded = tx.record(stream, { kind: 'thing.said', payload: { index } });
          if (index % 3 === 0) refuse('thing.refused');
          return recorded.sequence;
        }),
      ),
    );
    const events = await eventsAfter<{ index: number }>(sql(), stream, 0);
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    const told = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(told).toEqual(events.map(({ sequence }) => sequence));
    expect(await verifyLog(sql())).toMatchObject({ events: 20, findings: [] });
  });

  it('leaves no trace of a write that recorded nothing', async () => {
    await ground.asSystem().write(stream, async () => undefined);
    expect((await say('one')).sequence).toBe(1);
    expect(await codes()).toEqual([]);
  });

  it('refuses a stream that does not exist', async () => {
    await expect(ground.asSystem().write(ground.asSystem().newId(), async () => 1)).rejects.toMatchObject({
      problem: { code: 'stream.not-found' },
    });
  });

  it('finds a changed payload, a changed actor, a removed event and a cut-off tail', async () => {
    for (const text of ['one', 'two', 'three', 'four']) await say(text);
    await new Seals(
      ground.foundation.contexts.ground.databases,
      ground.foundation.log,
      () => new Date(),
    ).seal();
    expect(await codes()).toEqual([]);
    await tamper('UPDATE `event` SET `payload` = ? WHERE `sequence` = 2', ['{"text":"zwei"}']);
    expect(await codes()).toEqual(['log.digest-differs 2']);
    await tamper('UPDATE `event` SET `payload` = ?, `actor` = ? WHERE `sequence` = 2', [
      '{"text":"two"}',
      'somebody',
    ]);
    expect(await codes()).toEqual(['log.hash-differs 2']);
    await tamper('UPDATE `event` SET `actor` = NULL WHERE `sequence` = 2', []);
    await tamper('DELETE FROM `event` WHERE `sequence` = 4', []);
    const [third] = (
      await sql().rows<{ hash: string }>('SELECT `hash` FROM `event` WHERE `sequence` = 3')
    ).values();
    await tamper('UPDATE `stream` SET `sequence` = 3, `hash` = ?', [third!.hash]);
    expect(await codes()).toEqual(['log.seal-differs 4']);
  });

  it('still verifies after a redaction, and names it', async () => {
    await say('one');
    const secret = await say('a name');
    await ground
      .asSystem()
      .write(stream, (tx) => redact(tx, stream, [secret.id], { reason: 'a person asked for it' }));
    const { findings, redactions } = await verifyLog(sql());
    expect(findings).toEqual([]);
    expect(redactions).toEqual([
      { stream, event: secret.id, sequence: 2, by: null, reason: 'a person asked for it' },
    ]);
    const [, emptied] = await eventsAfter(sql(), stream, 0);
    expect(emptied!.payload).toBeUndefined();
  });

  it('finds a payload that was emptied without a word', async () => {
    await say('one');
    await tamper('UPDATE `event` SET `payload` = NULL, `salt` = NULL', []);
    expect(await codes()).toEqual(['log.emptied-without-redaction 1']);
  });

  it('seals only what has moved, and chains the seals', async () => {
    const seals = new Seals(
      ground.foundation.contexts.ground.databases,
      ground.foundation.log,
      () => new Date(),
    );
    await say('one');
    expect([await seals.seal(), await seals.seal()]).toEqual([true, false]);
    await say('two');
    const another = new Seals(
      ground.foundation.contexts.ground.databases,
      ground.foundation.log,
      () => new Date(),
    );
    expect([await another.seal(), await seals.seal()]).toEqual([true, false]);
    expect(await verifyLog(sql())).toMatchObject({ seals: 2, findings: [] });
    await tamper('UPDATE `seal` SET `instant` = ? WHERE `number` = 1', ['2020-01-01T00:00:00.000Z']);
    expect(await codes()).toEqual(['log.seal-differs 1']);
  });

  it('is followed without a gap: first what is there, then what comes', async () => {
    await say('one');
    await say('two');
    const following = follow<{ text: string }>(sql(), ground.asSystem().bell, stream, 1);
    const next = async () => (await following.next()).value as Batch<{ text: string }>;
    expect((await next()).events.map(({ payload }) => payload?.text)).toEqual(['two']);
    expect(await next()).toEqual({ events: [], latest: 2 });
    const waiting = next();
    await say('three');
    expect((await waiting).events.map(({ sequence }) => sequence)).toEqual([3]);
    await following.return();
  });
});
