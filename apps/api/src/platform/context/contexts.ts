import { newId } from './id.ts';
import { system } from './actor.ts';
import { RequestContext, type Asking, type Ground } from './request-context.ts';

/** Makes the context of each request. */
export class Contexts {
  constructor(readonly ground: Ground) {}

  of(asking: Asking): RequestContext {
    return new RequestContext(this.ground, asking);
  }

  /** For what the server does of itself. */
  ofSystem(): RequestContext {
    return this.of({ actor: system, locale: 'en', requestId: newId() });
  }
}
