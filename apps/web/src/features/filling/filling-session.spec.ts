import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Change } from '@chorsu/answers';
import { newId, Outbox, SendFailure } from '@chorsu/api-client';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { createClient, makeErrorResult, type Exchange, type OperationResult } from '@urql/core';
import { filter, fromValue, make, merge, mergeMap, pipe } from 'wonka';
import { FillingSession } from './filling-session.ts';

const [account, justice, assessmentId] = [newId(), newId(), newId()];
const question = (code: string, more: object = {}): Question =>
  ({ type: 'question', kind: 'integer', code, label: { en: code }, ...more }) as Question;
const document: QuestionnaireDocument = {
  format: 1,
  code: 'test',
  title: { en: 'Test' },
  sourceLanguage: 'en',
  languages: ['en'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: [],
  themes: [],
  phases: [],
  lists: {},
  sections: [
    {
      type: 'section',
      code: 's',
      title: { en: 'Section' },
      items: [
        question('a'),
        question('b'),
        question('then', { kind: 'calculated', calculation: "concat(now(), '')" }),
      ],
    },
  ],
};
const opened = {
  assessment: {
    id: assessmentId,
    cycleTitle: { en: 'Cycle' },
    versionId: newId(),
    status: 'open',
    sequence: 3,
    dueOn: '2026-12-31',
    submittedAt: null,
    abilities: [],
    isReadByAll: true,
    country: { id: newId(), name: { en: 'Aralia' }, timeZone: 'Asia/Tashkent' },
    assignments: [{ section: 's', leadId: justice, contributorIds: [], isConfidential: false }],
    institutions: [{ id: justice, name: { en: 'Justice' } }],
    returnReasons: [],
  },
  assessmentAnswers: {
    sequence: 3,
    changedAt: '2026-11-20T10:00:00.000Z',
    records: [],
    earlier: null,
    earlierDate: null,
    environmentSeed: assessmentId,
    timeZone: 'Asia/Tashkent',
    assignments: [],
    readableSections: ['s'],
  },
};

/** The server as far as one session hears of it: what it has stored, and its log. */
class Log {
  #sequence = 3;
  #tell: (delta: object) => void = () => undefined;
  /** From which sequence on it was asked for, each time. */
  readonly askedAfter: unknown[] = [];
  /** Ends what was asked for, as a fault of the database does. */
  fail: () => void = () => undefined;
  readonly exchange: Exchange = () => (operations) => {
    const asked = (name: string) =>
      pipe(
        operations,
        filter(
          ({ kind, query }) =>
            kind !== 'teardown' && query.definitions.some((one) => 'name' in one && one.name?.value === name),
        ),
      );
    const answered = (name: string, data: object) =>
      pipe(
        asked(name),
        mergeMap((operation) => fromValue({ operation, data, stale: false, hasNext: false })),
      );
    return merge<OperationResult>([
      answered('FillingOpen', opened),
      answered('FillingVersion', { questionnaireVersion: { id: newId(), document } }),
      pipe(
        asked('FillingChanged'),
        mergeMap((operation) =>
          make<OperationResult>(({ next, complete }) => {
            this.askedAfter.push(operation.variables?.['after']);
            this.fail = () => {
              next(makeErrorResult(operation, new Error('busy')));
              complete();
            };
            this.#tell = (assessmentChanged) =>
              next({ operation, data: { assessmentChanged }, stale: false, hasNext: true });
            return () => undefined;
          }),
        ),
      ),
    ]);
  };
  bring(...changes: Change[]): void {
    this.#sequence += changes.length;
    this.#tell({ sequence: this.#sequence, changes, hasMovedOn: false });
  }
}
const doNotKnow = (path: string): Change => ({
  id: newId(),
  path,
  aspect: 'value',
  value: { nonAnswer: 'do_not_know', reason: 'not received' },
  by: account,
  for: justice,
  seen: [],
  at: '2026-11-21T10:00:00.000Z',
});

let log: Log;
let outbox: Outbox<Change>;
let session: FillingSession;
beforeEach(async () => {
  localStorage.clear();
  log = new Log();
  outbox = await Outbox.open<Change>({
    account: newId(),
    send: () => Promise.reject(new SendFailure('network', 'network')),
  });
  session = await FillingSession.open({
    client: createClient({ url: '/graphql', preferGetMethod: false, exchanges: [log.exchange] }),
    outbox,
    account,
    assessmentId,
  });
  session.setRights({ institutionFor: () => justice, maySettle: false });
});
afterEach(async () => {
  session.close();
  await outbox.close();
});
const written = (): readonly Change[] => outbox.records(assessmentId).map(({ change }) => change);

describe('an undone "do not know"', () => {
  it('is seen by the next edit', () => {
    const set = doNotKnow('a');
    log.bring(set);
    session.takeBack([set.id]);
    session.model.edit('a', 'value', '7', 'typing');
    const [undo, edit] = written();
    expect(undo).toMatchObject({ path: 'a', value: null, for: justice, seen: [set.id] });
    expect(edit).toMatchObject({ path: 'a', value: '7', seen: [undo!.id] });
    expect(session.model.cell('a')).toMatchObject({ value: '7', toReconcile: [] });
  });

  it('is seen by the next edit after the log has brought the undo back', () => {
    const set = doNotKnow('a');
    log.bring(set);
    session.takeBack([set.id]);
    const [undo] = written();
    log.bring(undo!);
    session.model.edit('a', 'value', '7', 'final');
    expect(written().at(-1)).toMatchObject({ value: '7', seen: [undo!.id] });
  });

  it('is undone even when the log brings it only later', () => {
    const set = doNotKnow('a');
    session.takeBack([set.id]);
    expect(written()).toEqual([]);
    log.bring(set);
    expect(written()).toMatchObject([{ path: 'a', value: null, seen: [set.id] }]);
    expect(session.model.cell('a').nonAnswer).toBeUndefined();
  });

  it('leaves alone what was answered since', () => {
    const [a, b] = [doNotKnow('a'), doNotKnow('b')];
    log.bring(a, b);
    session.model.edit('a', 'value', '7', 'final');
    session.takeBack([a.id, b.id]);
    expect([session.model.cell('a').value, session.model.cell('b').nonAnswer]).toEqual(['7', undefined]);
  });
});

describe('the clock of calculations', () => {
  const then = () => String(session.model.cell('then').value);

  it('stands at the last change: as the server has it, then as the log brings it, then the own one', () => {
    expect(then()).toContain('2026-11-20T15:00:00');
    log.bring(doNotKnow('b'));
    expect(then()).toContain('2026-11-21T15:00:00');
    session.model.edit('a', 'value', '7', 'typing');
    expect(then()).not.toContain('2026-11-21');
  });
});

describe('a fault of the server', () => {
  afterEach(() => void jest.useRealTimers());

  it('ends nothing for good: what came since is asked for after a wait', () => {
    jest.useFakeTimers();
    log.bring(doNotKnow('b'));
    log.fail();
    jest.advanceTimersByTime(10_000);
    expect(log.askedAfter).toEqual([3, 4]);
    log.bring(doNotKnow('a'));
    expect(session.model.cell('a').nonAnswer).toBeDefined();
  });

  it('is waited out by no page that is closed', () => {
    jest.useFakeTimers();
    log.fail();
    session.close();
    jest.advanceTimersByTime(60_000);
    expect(log.askedAfter).toEqual([3]);
  });
});
