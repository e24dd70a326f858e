import type { Instant } from '@chorsu/kernel';

/** Below this many failures nobody waits; from here on each doubles the wait, up to `longestWait`. */
export const freeFailures = 4;
/** Of what many may mistype together, or from everywhere. */
export const freeFailuresTogether = 20;
export const longestWait = 900;
/** So many failures a minute one address may have: a whole workshop sits behind one. */
export const crowdFailures = 100;
/** A pair is forgotten so long after its wait is over, an address after a minute; in milliseconds. */
export const pairKept = 3_600_000;
export const crowdWindow = 60_000;

/** Slows guessing down: failures are counted per account and address, and for an address alone. */
export interface SignInBrake {
  /** Seconds to wait before the next try is looked at; 0 when it may be tried now. */
  waitFor(account: string, address: string, now: Instant): Promise<number>;
  /** A try that was wrong. */
  failed(account: string, address: string, now: Instant): Promise<void>;
  /**
   * As `waitFor`; where it may be tried now, it is noted as failed in the same step, before a secret is judged, which
   * takes a while: else a thousand guesses sent at once would all be looked at.
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

  constructor(readonly free = freeFailures) {}

  waitFor(account: string, address: string, now: Instant): Promise<number> {
    return Promise.resolve(this.#waitFor(account, address, Date.parse(now)));
  }

  failed(account: string, address: string, now: Instant): Promise<void> {
    this.#failed(account, address, Date.parse(now));
    return Promise.resolve();
  }

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
    this.#forget(now);
    const key = `${account}\n${address}`;
    const before = this.#pairs.get(key);
    const failures = (before && now - before.until < pairKept ? before.failures : 0) + 1;
    const wait = failures <= this.free ? 0 : Math.min(longestWait, 2 ** (failures - this.free)) * 1000;
    this.#pairs.set(key, { failures, until: now + wait });
    const crowd = this.#addresses.get(address);
    if (!crowd || now - crowd.since > crowdWindow) this.#addresses.set(address, { failures: 1, since: now });
    else crowd.failures += 1;
  }

  /** Bounds the memory. */
  #forget(now: number): void {
    if (this.#pairs.size < 10_000) return;
    for (const [key, { until }] of this.#pairs) if (until < now - pairKept) this.#pairs.delete(key);
    for (const [key, { since }] of this.#addresses)
      if (since < now - crowdWindow) this.#addresses.delete(key);
  }
}
