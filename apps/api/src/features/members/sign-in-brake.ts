import type { Instant } from '@chorsu/kernel';

/** How a brake slows down: after so many free failures each doubles the wait, up to the longest; in seconds. */
export interface Patience {
  readonly free: number;
  readonly longest: number;
}
export const patience = {
  /** One person types. */
  one: { free: 4, longest: 900 },
  /** Of what many may mistype, or from everywhere. */
  many: { free: 20, longest: 900 },
  /**
   * A whole room types what was handed out, and waits together for the one who guesses. Under three thousand guesses a
   * day are nothing against the 36 bits of a code.
   */
  room: { free: 20, longest: 30 },
} as const satisfies Record<string, Patience>;
/** So many failures a minute one address may have: a whole workshop sits behind one. */
export const crowdFailures = 100;
/** A pair is forgotten so long after its wait is over, an address after a minute; in milliseconds. */
export const pairKept = 3_600_000;
export const crowdWindow = 60_000;
/** So many pairs and so many addresses one process remembers. */
const mostNoted = 10_000;

/** Slows guessing down: failures are counted per account and address, and for an address alone. */
export interface SignInBrake {
  /**
   * Seconds to wait before the next try is looked at; 0 when it may be tried now. Then it is noted as failed in the same
   * step, before a secret is judged, which takes a while: else a thousand guesses sent at once would all be looked at.
   */
  begin(account: string, address: string, now: Instant): Promise<number>;
  /** The last try was right: nothing of it counts, nor of the failures before it. */
  succeeded(account: string, address: string): Promise<void>;
  /** What was begun last wasn't wrong, but says nothing of the failures before it: it alone doesn't count. */
  takenBack(account: string, address: string, now: Instant): Promise<void>;
}

/** For one server: counts live in this process. */
export class ProcessBrake implements SignInBrake {
  readonly #pairs = new Map<string, { failures: number; until: number }>();
  readonly #addresses = new Map<string, { failures: number; since: number }>();

  constructor(readonly patient: Patience = patience.one) {}

  begin(account: string, address: string, now: Instant): Promise<number> {
    const seconds = this.#waitFor(account, address, Date.parse(now));
    if (seconds === 0) this.#failed(account, address, Date.parse(now));
    return Promise.resolve(seconds);
  }

  succeeded(account: string, address: string): Promise<void> {
    this.#pairs.delete(`${account}\n${address}`);
    this.#forgive(address);
    return Promise.resolve();
  }

  takenBack(account: string, address: string, now: Instant): Promise<void> {
    const pair = this.#pairs.get(`${account}\n${address}`);
    if (pair && pair.failures > 0)
      Object.assign(pair, { failures: pair.failures - 1, until: Date.parse(now) });
    this.#forgive(address);
    return Promise.resolve();
  }

  #forgive(address: string): void {
    const crowd = this.#addresses.get(address);
    if (crowd && crowd.failures > 0) crowd.failures -= 1;
  }

  #waitFor(account: string, address: string, now: number): number {
    const crowd = this.#addresses.get(address);
    const untilPair = this.#pairs.get(`${account}\n${address}`)?.until ?? 0;
    const untilAddress = crowd && crowd.failures > crowdFailures ? crowd.since + crowdWindow : 0;
    return Math.max(0, Math.ceil((Math.max(untilPair, untilAddress) - now) / 1000));
  }

  #failed(account: string, address: string, now: number): void {
    const key = `${account}\n${address}`;
    const before = this.#pairs.get(key);
    const failures = (before && now - before.until < pairKept ? before.failures : 0) + 1;
    const { free, longest } = this.patient;
    const wait = failures <= free ? 0 : Math.min(longest, 2 ** (failures - free)) * 1000;
    note(this.#pairs, key, { failures, until: now + wait });
    const crowd = this.#addresses.get(address);
    const isOver = !crowd || now - crowd.since > crowdWindow;
    const more = isOver ? { failures: 1, since: now } : { ...crowd, failures: crowd.failures + 1 };
    note(this.#addresses, address, more);
  }
}

/** Bounds the memory: beyond so many, who failed longest ago is forgotten. */
function note<T>(noted: Map<string, T>, key: string, failures: T): void {
  noted.delete(key);
  noted.set(key, failures);
  if (noted.size > mostNoted) noted.delete(noted.keys().next().value!);
}
