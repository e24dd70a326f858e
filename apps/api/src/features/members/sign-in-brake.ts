/**
 * Slows guessing down. Failures are counted per account and address; an address alone only above a hundred a minute,
 * because a whole workshop sits behind one. Counts live in this process: with several servers each has its own.
 */
export class SignInBrake {
  readonly #pairs = new Map<string, { failures: number; until: number }>();
  readonly #addresses = new Map<string, { failures: number; since: number }>();

  /** Seconds to wait before the next try is looked at; 0 when it may be tried now. */
  waitFor(account: string, address: string, now: number): number {
    const pair = this.#pairs.get(`${account}\n${address}`);
    const crowd = this.#addresses.get(address);
    const untilPair = pair?.until ?? 0;
    const untilAddress = crowd && crowd.failures > 100 ? crowd.since + 60_000 : 0;
    return Math.max(0, Math.ceil((Math.max(untilPair, untilAddress) - now) / 1000));
  }

  /**
   * From the fifth failure on each doubles the wait, up to a quarter of an hour. Noted before a secret is judged, which
   * takes a while: else a thousand guesses sent at once would all be looked at.
   */
  failed(account: string, address: string, now: number): void {
    this.#forget(now);
    const key = `${account}\n${address}`;
    const failures = (this.#pairs.get(key)?.failures ?? 0) + 1;
    const wait = failures < 5 ? 0 : Math.min(900, 2 ** (failures - 4)) * 1000;
    this.#pairs.set(key, { failures, until: now + wait });
    const crowd = this.#addresses.get(address);
    if (!crowd || now - crowd.since > 60_000) this.#addresses.set(address, { failures: 1, since: now });
    else crowd.failures += 1;
  }

  /** The last try was right: nothing of it counts, nor of the failures before it. */
  succeeded(account: string, address: string): void {
    this.#pairs.delete(`${account}\n${address}`);
    const crowd = this.#addresses.get(address);
    if (crowd && crowd.failures > 0) crowd.failures -= 1;
  }

  /** Bounds the memory: pairs are forgotten an hour after their wait is over. */
  #forget(now: number): void {
    if (this.#pairs.size < 10_000) return;
    for (const [key, { until }] of this.#pairs) if (until < now - 3_600_000) this.#pairs.delete(key);
    for (const [key, { since }] of this.#addresses) if (since < now - 60_000) this.#addresses.delete(key);
  }
}
