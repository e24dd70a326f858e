import { cellAt, isJsonEqual, optionsAt, progressAt, type State } from '@chorsu/answers';
import { afterPaint } from '@chorsu/ui';
import type { Cell, CellSaving, Subscribe } from './form-model.ts';
import { LaterListeners, Listeners } from './listeners.ts';
import { keepingParts } from './shown-cell.ts';

/** Where what is shown comes from, as it is now. */
interface Source {
  state(): State;
  cell(path: string): Cell;
  saving(path: string): CellSaving;
}

const cellKey = (path: string): string => `cell ${path}`;
const savingKey = (path: string): string => `saving ${path}`;
const progressKey = (section = ''): string => `progress ${section}`;

/**
 * What of the answers somebody looks at, and who. A change tells at once only those who show the cells that it
 * changed; all else (counts, save states, what stands beside) is told once it is painted.
 */
export class ShownAnswers {
  readonly #source: Source;
  readonly #listeners = new Listeners();
  readonly #later = new LaterListeners(afterPaint);
  readonly #cells = new Map<string, Cell>();
  readonly #savings = new Map<string, CellSaving>();
  readonly #offered = new Map<string, readonly string[]>();

  constructor(source: Source) {
    this.#source = source;
  }

  readonly subscribe: Subscribe = (path, listener) => this.#listeners.on(cellKey(path), listener);
  readonly subscribeLater: Subscribe = (path, listener) => this.#later.on(cellKey(path), listener);
  readonly subscribeSaving: Subscribe = (path, listener) => this.#later.on(savingKey(path), listener);
  /** Calls after the counts of a section (of the whole without a code), or an issue in it, have changed. */
  readonly subscribeProgress = (section: string | undefined, listener: () => void): (() => void) =>
    this.#later.on(progressKey(section), listener);

  cell(path: string): Cell {
    return known(this.#cells, path, () => this.#source.cell(path));
  }

  saving(path: string): CellSaving {
    return known(this.#savings, path, () => {
      const saving = this.#source.saving(path);
      const isNothing = saving.state === 'saved' && saving.at === undefined && !this.#isWritten(path);
      return isNothing ? { state: 'none' } : saving;
    });
  }

  optionNames(path: string): readonly string[] {
    return known(this.#offered, path, () => optionsAt(this.#source.state(), path).map(({ name }) => name));
  }

  /** All cells that were looked at are to be looked at again. */
  tellAll(): void {
    this.tell([...this.#cells.keys()], this.#source.state());
  }

  /** The cells of these paths are others than they were. Those that nobody has looked at yet are not worked out. */
  tell(paths: readonly string[], before: State): void {
    const around = new Set<string>();
    const counted = new Set<string>();
    for (const path of paths) {
      const old = this.#cells.get(path);
      const cell = old && keepingParts(old, this.#source.cell(path));
      if (cell) this.#cells.set(path, cell);
      const sections = this.#sectionsAround(path);
      for (const section of sections) around.add(section);
      if (old?.issues !== cell?.issues || old?.isVisible !== cell?.isVisible)
        for (const section of sections) counted.add(section);
      renew(this.#offered, path, () => this.optionNames(path));
    }
    const now = this.#source.state();
    for (const section of around)
      if (!isJsonEqual(progressAt(before, section), progressAt(now, section))) counted.add(section);
    this.#listeners.tell(paths.map(cellKey));
    this.#later.tellLater([
      ...paths.map(cellKey),
      ...[...counted].map(progressKey),
      ...(counted.size > 0 ? [progressKey()] : []),
    ]);
    this.savingChanged(paths);
  }

  /** How safe the cells of these paths (all without) are may be another. */
  savingChanged(paths: Iterable<string> = [...this.#savings.keys()]): void {
    const changed = [...paths].filter((path) => renew(this.#savings, path, () => this.saving(path)));
    this.#later.tellLater(changed.map(savingKey));
  }

  #isWritten(path: string): boolean {
    return Object.keys(cellAt(this.#source.state(), path)?.aspects ?? {}).length > 0;
  }

  #sectionsAround(path: string): string[] {
    const state = this.#source.state();
    const item = cellAt(state, path)?.place.item;
    const codes: string[] = [];
    let index = item?.question ? item.parent : item?.index;
    while (index !== undefined) {
      const section = state.compiled.items[index]!;
      codes.push(section.code);
      index = section.parent;
    }
    return codes;
  }
}

function known<T>(kept: Map<string, T>, path: string, make: () => T): T {
  const before = kept.get(path);
  if (before !== undefined) return before;
  const made = make();
  kept.set(path, made);
  return made;
}

/** Forgets what was kept and makes it anew, but stays with the older one where both say the same. */
function renew<T>(kept: Map<string, T>, path: string, make: () => T): boolean {
  const before = kept.get(path);
  if (before === undefined) return false;
  kept.delete(path);
  if (!isJsonEqual(before, make())) return true;
  kept.set(path, before);
  return false;
}
