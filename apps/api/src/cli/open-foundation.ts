import { features } from '../app.module.ts';
import { readConfig } from '../platform/config/config.ts';
import { clear, lay } from '../platform/foundation.ts';
import { createLog } from '../platform/observability/log.ts';
import type { Foundation } from '../platform/platform.module.ts';

/** For commands that touch the data: the same databases as the server's, without a server. Closes them afterwards. */
export async function withFoundation<T>(work: (foundation: Foundation) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const foundation = await lay({ config, features, log: createLog({ environment: 'test' }) });
  try {
    return await work(foundation);
  } finally {
    await clear(foundation);
  }
}
