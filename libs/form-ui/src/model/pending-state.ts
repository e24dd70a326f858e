import { applyChanges, differing, type Change, type State } from '@chorsu/answers';

/**
 * What the server has, and on top of it the changes that it hasn't acknowledged yet: rebased whenever something
 * arrives. States share what they don't touch, so holding three costs little.
 */
export class PendingState {
  #confirmed: State;
  /** Before the last pending change: rewriting that one while it is typed works out nothing else again. */
  #beforeLast: State;
  #current: State;
  #pending: readonly Change[] = [];

  constructor(confirmed: State) {
    this.#confirmed = confirmed;
    this.#beforeLast = confirmed;
    this.#current = confirmed;
  }

  get current(): State {
    return this.#current;
  }

  /** Takes in an own change, or a newer wording of one still pending. Answers the paths whose cell is another now. */
  write(change: Change): readonly string[] {
    const isLast = this.#pending.at(-1)?.id === change.id;
    if (!isLast && this.#pending.some(({ id }) => id === change.id))
      return this.#lay(this.#pending.map((one) => (one.id === change.id ? change : one)));
    this.#pending = [...(isLast ? this.#pending.slice(0, -1) : this.#pending), change];
    if (!isLast) this.#beforeLast = this.#current;
    return this.#show(applyChanges(this.#beforeLast, [change]).state);
  }

  /** What the server says has happened, in its order; own changes among it are pending no more. */
  receive(changes: readonly Change[]): readonly string[] {
    const known = new Set(changes.map(({ id }) => id));
    this.#confirmed = applyChanges(this.#confirmed, changes).state;
    return this.#lay(this.#pending.filter(({ id }) => !known.has(id)));
  }

  /** These stand no more: refused, the device keeps them elsewhere. */
  drop(ids: ReadonlySet<string>): readonly string[] {
    const rest = this.#pending.filter(({ id }) => !ids.has(id));
    return rest.length === this.#pending.length ? [] : this.#lay(rest);
  }

  /** Lays pending changes on what is confirmed. */
  #lay(pending: readonly Change[]): readonly string[] {
    this.#pending = pending;
    this.#beforeLast = applyChanges(this.#confirmed, pending.slice(0, -1)).state;
    return this.#show(applyChanges(this.#beforeLast, pending.slice(-1)).state);
  }

  #show(state: State): readonly string[] {
    const touched = differing(this.#current, state);
    this.#current = state;
    return touched;
  }
}
