import { expect, it } from '@jest/globals';
import type { Context } from '../../platform/context/request-context.ts';
import { Profiles } from './submitted.ts';

it('profiles that were read before a redaction are not kept beyond it', async () => {
  const stored = { profile: 'before', redactions: 0 };
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const reading = (wait?: Promise<void>) => ({
    sql: {
      rows: async (text: string) => {
        if (text.includes('`redaction`')) return [{ count: stored.redactions }];
        const rows = [{ id: 'snapshot', profile: JSON.stringify(stored.profile) }];
        await wait;
        return rows;
      },
    },
  });
  const kept = new Profiles();
  const of = async (ctx: object) => (await kept.of(ctx as Context, ['snapshot'])).get('snapshot');
  const first = of(reading(slow));
  await new Promise((resolve) => setImmediate(resolve));
  Object.assign(stored, { profile: 'after', redactions: 1 });
  await kept.of(reading() as unknown as Context, []);
  answer();
  await first;
  expect(await of(reading())).toBe('after');
});
