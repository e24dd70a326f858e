import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from './config/config.ts';
import type { Actor } from './context/actor.ts';
import { newId } from './context/id.ts';
import type { RequestContext } from './context/request-context.ts';
import type { Feature } from './feature.ts';
import { clear, lay } from './foundation.ts';
import { createLog } from './observability/log.ts';
import type { Foundation } from './platform.module.ts';

export interface TestGround {
  readonly foundation: Foundation;
  readonly folder: string;
  as(actor: Actor): RequestContext;
  asSystem(): RequestContext;
  close(): Promise<void>;
}

/** For specs of features: their tables in a SQLite file of its own, or in the database that is named. */
export async function openTestGround(
  features: readonly Feature[],
  options: { readonly clock?: () => Date; readonly databaseUrl?: string } = {},
): Promise<TestGround> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chorsu-'));
  const config = readConfig({
    CHORSU_ENV: 'test',
    CHORSU_DATA: folder,
    CHORSU_DATABASE_URL: options.databaseUrl,
  });
  const foundation = await lay({
    config,
    features,
    log: createLog(config),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  return {
    foundation,
    folder,
    as: (actor) => foundation.contexts.of({ actor, locale: 'en', requestId: newId() }),
    asSystem: () => foundation.contexts.ofSystem(),
    async close() {
      await clear(foundation);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
