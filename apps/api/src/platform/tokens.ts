/** `@Inject(CONFIG) config: Config` */
export const CONFIG = Symbol('config');
/** `@Inject(REDIS) redis: Redis | null`: null with one server. */
export const REDIS = Symbol('redis');
/** `@Inject(LOG) log: Log` */
export const LOG = Symbol('log');
