/** Worked-out figures by what they were worked out from; the longest unused goes first. */
export class KeptByKey<T> {
  readonly #kept = new Map<string, T>();

  constructor(readonly most: number) {}

  async of(key: string, workOut: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const value = known ?? (await workOut());
    this.#kept.set(key, value);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!);
    return value;
  }
}
