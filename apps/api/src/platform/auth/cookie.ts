import '@fastify/cookie';
import type { FastifyReply } from 'fastify';

const ninetyDays = 90 * 24 * 60 * 60;

/** The session's cookie: no script reads it, no other site sends it along when something is changed. */
export class SessionCookie {
  readonly #isSecure: boolean;

  constructor(publicUrl: string) {
    this.#isSecure = publicUrl.startsWith('https:');
  }

  /** `__Host-` binds it to this very host; browsers take that name only over https. */
  get name(): string {
    return this.#isSecure ? '__Host-chorsu' : 'chorsu';
  }

  /** On a shared computer the cookie goes with the browser's window. */
  set(reply: FastifyReply, token: string, isOwnDevice: boolean): void {
    reply.setCookie(this.name, token, { ...this.#options, ...(isOwnDevice ? { maxAge: ninetyDays } : {}) });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.#options);
  }

  get #options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#isSecure } as const;
  }
}
