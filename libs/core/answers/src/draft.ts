import type { Environment, ExpressionNode } from '@chorsu/expression';
import type { CompiledItem } from './compiled.ts';
import type { Place, Places, RowScope } from './places.ts';
import { exchanged, isSameProgress, NO_PROGRESS, progressOf, type Progress } from './progress.ts';
import { emptyCell, type Cell, type StoredAspects } from './cell.ts';
import { cellOf, CHUNK_BITS, CHUNK_MASK, type Chunk, type State } from './state.ts';

/** A state in the making: copies on first write, and remembers which places got another cell. */
export class Draft {
  readonly base: State;
  readonly environment: Environment;
  readonly places: Places;
  readonly touched = new Set<Place>();
  /** Nodes that expressions were shown, see nodes.ts. */
  readonly nodes = new Map<Place | RowScope, ExpressionNode>();
  /** The calculation or condition under way does not see its own answer, so that it comes out alike wherever it is made. */
  blank: Place | undefined;
  private readonly chunks: Chunk[];
  private readonly ownChunks = new Set<number>();
  private asides: Map<string, StoredAspects> | undefined;

  constructor(base: State, environment: Environment) {
    this.base = base;
    this.environment = environment;
    this.places = base.places;
    this.chunks = [...base.chunks];
  }

  cell(place: Place): Cell | undefined {
    return this.chunks[place.handle >> CHUNK_BITS]?.[place.handle & CHUNK_MASK];
  }

  /** Puts another cell into a place; undefined when its row goes. */
  put(place: Place, cell: Cell | undefined): void {
    const index = place.handle >> CHUNK_BITS;
    if (!this.ownChunks.has(index)) {
      while (this.chunks.length <= index) this.chunks.push([]);
      this.chunks[index] = this.chunks[index]!.slice();
      this.ownChunks.add(index);
    }
    (this.chunks[index] as (Cell | undefined)[])[place.handle & CHUNK_MASK] = cell;
    this.touched.add(place);
  }

  /** An empty cell with what was laid aside for this place. */
  create(place: Place): Cell {
    const aside = (this.asides ?? this.base.asides).get(place.path);
    const cell = aside ? { ...emptyCell(place), aspects: aside } : emptyCell(place);
    if (aside) this.writableAsides().delete(place.path);
    this.put(place, cell);
    return cell;
  }

  layAside(path: string, aspects: StoredAspects): void {
    this.writableAsides().set(path, aspects);
  }

  aside(path: string): StoredAspects | undefined {
    return (this.asides ?? this.base.asides).get(path);
  }

  parentOf(place: Place): Place | undefined {
    const { item, pillar, scope } = place;
    if (pillar !== undefined) return scope.places[item.slot];
    if (item.parent === undefined) return undefined;
    const parent = this.base.compiled.items[item.parent]!;
    return parent.isTable ? scope.table : scope.places[parent.slot];
  }

  /** What stands directly in a place: items of a section, cells of all rows of a table, pillars of a question. */
  childrenOf(place: Place): Place[] {
    const { item, pillar, scope } = place;
    if (pillar !== undefined) return [];
    if (item.pillars.length > 0) return item.pillars.map((_, index) => scope.places[item.slot + 1 + index]!);
    if (!item.isTable) return this.itemsIn(scope, item.children);
    return this.rowsOf(place).flatMap((row) => this.itemsIn(row, item.children));
  }

  rowsOf(table: Place): RowScope[] {
    return this.cell(table)?.rows.map((row) => this.places.row(table, row)) ?? [];
  }

  /** All places of an item within a scope, those of every row when tables lie between. */
  placesWithin(scope: RowScope, item: CompiledItem): Place[] {
    const depth = scope.steps.length;
    if (depth === item.tables.length) return [scope.places[item.slot]!];
    const table = this.base.compiled.items[item.tables[depth]!]!;
    return this.rowsOf(scope.places[table.slot]!).flatMap((row) => this.placesWithin(row, item));
  }

  private itemsIn(scope: RowScope, indexes: readonly number[]): Place[] {
    return indexes.map((index) => scope.places[this.base.compiled.items[index]!.slot]!);
  }

  private writableAsides(): Map<string, StoredAspects> {
    return (this.asides ??= new Map(this.base.asides));
  }

  /** The finished state; only those places stay in `touched` whose cell differs from the base's. */
  finish(): State {
    let total = this.base.total;
    const sections = new Map<number, Progress>();
    for (const place of this.touched) {
      const before = cellOf(this.base, place);
      const after = this.cell(place);
      if (before === after) {
        this.touched.delete(place);
        continue;
      }
      const out = progressOf(before);
      const into = progressOf(after);
      if (isSameProgress(out, into)) continue;
      total = exchanged(total, out, into);
      for (
        let index: number | undefined = place.item.parent;
        index !== undefined;
        index = this.base.compiled.items[index]!.parent
      ) {
        if (this.base.compiled.items[index]!.isTable) continue;
        sections.set(
          index,
          exchanged(sections.get(index) ?? this.base.progress.get(index) ?? NO_PROGRESS, out, into),
        );
      }
    }
    return {
      ...this.base,
      environment: this.environment,
      chunks: this.ownChunks.size > 0 ? this.chunks : this.base.chunks,
      total,
      progress: sections.size > 0 ? new Map([...this.base.progress, ...sections]) : this.base.progress,
      asides: this.asides ?? this.base.asides,
    };
  }
}
