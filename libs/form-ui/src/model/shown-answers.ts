import { cellAt, isJsonEqual, optionsAt, type State } from '@chorsu/answers';
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
    this.tell([...this.#cells.keys()], false);
  }

  /** The cells of these paths are others now. Those that nobody has looked at yet are not worked out. */
  tell(paths: readonly string[], isProgressed: boolean): void {
    const sections = new Set<string>();
    for (const path of paths) {
      const before = this.#cells.get(path);
      const after = before && keepingParts(before, this.#source.cell(path));
      if (after) this.#cells.set(path, after);
      if (isProgressed || before?.issues !== after?.issues || before?.isVisible !== after?.isVisible)
        this.#addSectionsAround(path, sections);
      renew(this.#offered, path, () => this.optionNames(path));
    }
    this.#listeners.tell(paths.map(cellKey));
    this.#later.tellLater([
      ...paths.map(cellKey),
      ...[...sections].map(progressKey),
      ...(sections.size > 0 ? [progressKey()] : []),
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

  #addSectionsAround(path: string, sections: Set<string>): void {
    const { items } = this.#source.state().compiled;
    const item = cellAt(this.#source.state(), path)?.place.item;
    let index = item?.question ? item.parent : item?.index;
    while (index !== undefined) {
      sections.add(items[index]!.code);
      index = items[index]!.parent;
    }
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
