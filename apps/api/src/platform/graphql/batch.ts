import type { Context } from '../context/request-context.ts';

type Read<K, V> = (ctx: Context, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Waiting<K, V> {
  readonly keys: Set<K>;
  readonly found: Promise<ReadonlyMap<K, V>>;
}

/**
 * For fields of listed things: what the resolvers of one request ask for in the same turn is read at once. Nothing is
 * kept afterwards, so that a mutation never answers with what was before it.
 */
export function batch<K, V>(read: Read<K, V>): (ctx: Context, key: K) => Promise<V | undefined> {
  const waiting = new WeakMap<Context, Waiting<K, V>>();
  const open = (ctx: Context): Waiting<K, V> => {
    const keys = new Set<K>();
    const found = endOfTurn().then(() => {
      waiting.delete(ctx);
      return read(ctx, [...keys]);
    });
    const opened = { keys, found };
    waiting.set(ctx, opened);
    return opened;
  };
  return async (ctx, key) => {
    const { keys, found } = waiting.get(ctx) ?? open(ctx);
    keys.add(key);
    return (await found).get(key);
  };
}

/** After all promises that are settled by now have been followed. */
const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
