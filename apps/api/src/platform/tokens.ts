/** `@Inject(CONFIG) config: Config` */
export const CONFIG = Symbol('config');
/** `@Inject(LOG) log: Log` */
export const LOG = Symbol('log');
