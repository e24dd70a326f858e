import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestGround, type TestGround } from '../testing.ts';
import { batch } from './batch.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround([]);
});
afterAll(() => ground.close());

describe('what resolvers ask for in one turn', () => {
  const asked: (readonly string[])[] = [];
  const lengthOf = batch<string, number>((_ctx, words) => {
    asked.push(words);
    return Promise.resolve(new Map(words.filter((word) => word !== '').map((word) => [word, word.length])));
  });

  it('is read at once, each key once, for each request by itself', async () => {
    const [first, second] = [ground.asSystem(), ground.asSystem()];
    const answers = ['law', 'laboratory', 'law', ''].map((word) => lengthOf(first, word));
    expect(await Promise.all([...answers, lengthOf(second, 'law')])).toEqual([3, 10, 3, undefined, 3]);
    expect(asked).toEqual([['law', 'laboratory', ''], ['law']]);
  });

  it('is read anew in the next turn', async () => {
    const ctx = ground.asSystem();
    await lengthOf(ctx, 'law');
    await lengthOf(ctx, 'law');
    expect(asked).toHaveLength(4);
  });

  it('fails for all who waited for it', async () => {
    const broken = batch<string, number>(() => Promise.reject(new Error('gone')));
    const ctx = ground.asSystem();
    const outcomes = await Promise.allSettled([broken(ctx, 'a'), broken(ctx, 'b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
