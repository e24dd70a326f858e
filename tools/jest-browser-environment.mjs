import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with what it lacks and browsers have: Node's own implementations. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { structuredClone, fetch, Request, Response, Headers, TextEncoder, TextDecoder } = globalThis;
    Object.assign(this.global, {
      structuredClone,
      fetch,
      Request,
      Response,
      Headers,
      TextEncoder,
      TextDecoder,
      BroadcastChannel: globalThis.BroadcastChannel,
    });
    Object.defineProperty(this.global.navigator, 'locks', { value: globalThis.navigator.locks });
  }
}
