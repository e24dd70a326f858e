import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestGround, type TestGround } from '../testing.ts';
import { createLog } from './log.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround([]);
});
afterAll(() => ground.close());

const logged = (error: unknown): string => {
  let text = '';
  const log = createLog({ environment: 'production' }, { write: (line: string) => (text += line) });
  log.error({ err: error, requestId: 'r1' }, 'unexpected');
  return text;
};

describe('the log', () => {
  it('tells of a failed statement without any of its values', async () => {
    const error: unknown = await ground
      .asSystem()
      .write([], (tx) =>
        tx.db.query('INSERT INTO `stream` (`id`, `kind`) VALUES (?, ?)', ['a secret answer', null]),
      )
      .catch((caught: unknown) => caught);
    const text = logged(error);
    expect(text).not.toContain('a secret answer');
    expect(JSON.parse(text)).toMatchObject({
      level: 'error',
      requestId: 'r1',
      err: { type: 'QueryFailedError', query: expect.stringContaining('INSERT INTO `stream`') },
    });
  });

  it('tells of any other error with its words and its place', () => {
    expect(JSON.parse(logged(new RangeError('too far')))).toMatchObject({
      err: { type: 'RangeError', message: 'too far', stack: expect.stringContaining('log.spec') },
    });
  });
});
