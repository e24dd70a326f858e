import { Actors } from './auth/actors.ts';
import { Sessions } from './auth/sessions.ts';
import type { Config } from './config/config.ts';
import { Contexts } from './context/contexts.ts';
import { AppliedMigration, LeaseRow } from './database/housekeeping.entity.ts';
import { Databases } from './database/databases.ts';
import { platformMigrations } from './database/migrations/platform.ts';
import { ProcessBell } from './events/bell.ts';
import { Event, Seal, Stream } from './events/event.entity.ts';
import { openRedis, RedisBell } from './events/redis-bell.ts';
import { Session } from './auth/session.entity.ts';
import type { Feature } from './feature.ts';
import type { Log } from './observability/log.ts';
import type { Foundation } from './platform.module.ts';

export const platformEntities = [Stream, Event, Seal, Session, AppliedMigration, LeaseRow] as const;

export interface Parts {
  readonly config: Config;
  readonly features: readonly Feature[];
  readonly log: Log;
  readonly clock?: () => Date;
}

/** Opens everything below the features: database, bell, sessions. Commands use it without a server. */
export async function lay({ config, features, log, clock = () => new Date() }: Parts): Promise<Foundation> {
  const databases = await Databases.open(
    config.database,
    [...platformEntities, ...features.flatMap(({ entities }) => entities)],
    [platformMigrations, ...features.map(({ migrations }) => migrations)],
  );
  const onTrouble = (error: Error): void => log.warn({ err: error }, 'redis');
  const bell = config.redisUrl ? new RedisBell(config.redisUrl, onTrouble) : new ProcessBell();
  const redis = config.redisUrl ? openRedis(config.redisUrl, onTrouble) : null;
  const contexts = new Contexts({ databases, bell, clock });
  const sessions = new Sessions(databases, clock);
  const personOf =
    features.find((feature) => feature.personOf)?.personOf ?? (() => Promise.resolve(undefined));
  const actors = new Actors(sessions, databases.reader, personOf, clock);
  return { config, log, contexts, sessions, actors, redis };
}

export async function clear({ contexts, redis }: Pick<Foundation, 'contexts' | 'redis'>): Promise<void> {
  redis?.disconnect();
  await contexts.ground.bell.close();
  await contexts.ground.databases.close();
}
