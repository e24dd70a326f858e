import { parsePath, printPath, type Step } from '@chorsu/kernel';
import type { Compiled, CompiledItem } from './compiled.ts';

/** Where a section or question stands, or one pillar of a question: made once, the same object ever after. */
export interface Place {
  /** Number under which states keep the cell of this place. */
  readonly handle: number;
  /** Printed path; that of a section reads like a question's. */
  readonly path: string;
  readonly item: CompiledItem;
  readonly pillar: string | undefined;
  readonly scope: RowScope;
}

/** One row of a table, or the questionnaire outside all tables: the places that stand directly in it. */
export interface RowScope {
  readonly steps: readonly Step[];
  readonly row: string;
  /** Place of the table; undefined outside all tables. */
  readonly table: Place | undefined;
  readonly parent: RowScope | undefined;
  /** By the items' slots; the pillars of a question follow it. */
  readonly places: readonly Place[];
}

/** All places of one opened questionnaire. It only ever grows, so that states made from each other share it. */
export class Places {
  readonly root: RowScope;
  private readonly all: Place[] = [];
  private readonly byPath = new Map<string, Place>();
  private readonly scopes = new Map<string, RowScope>();
  private readonly compiled: Compiled;

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.root = this.makeScope(undefined, '', undefined, compiled.roots);
  }

  get size(): number {
    return this.all.length;
  }

  at(handle: number): Place {
    return this.all[handle]!;
  }

  /** The place of a printed path, made when a row is new; undefined when the questionnaire has no such place. */
  find(path: string): Place | undefined {
    return this.byPath.get(path) ?? this.make(path);
  }

  row(table: Place, row: string): RowScope {
    const key = `${table.path}[${row}]`;
    let scope = this.scopes.get(key);
    if (!scope) {
      scope = this.makeScope(table, row, table.scope, table.item.children);
      this.scopes.set(key, scope);
    }
    return scope;
  }

  private make(text: string): Place | undefined {
    const path = parsePath(text);
    if (!path) return undefined;
    let scope = this.root;
    for (const { table, row } of path.rows) {
      const item = this.compiled.byCode.get(table);
      const place = item?.isTable ? scope.places[item.slot] : undefined;
      if (place?.item !== item || !place) return undefined;
      scope = this.row(place, row);
    }
    return this.byPath.get(text);
  }

  private makeScope(
    table: Place | undefined,
    row: string,
    parent: RowScope | undefined,
    children: readonly number[],
  ): RowScope {
    const steps = table ? [...table.scope.steps, { table: table.item.code, row }] : [];
    const places: Place[] = [];
    const scope: RowScope = { steps, row, table, parent, places };
    const add = (item: CompiledItem, pillar: string | undefined): void => {
      const path = printPath({ rows: steps, question: item.code, ...(pillar !== undefined && { pillar }) });
      const place = { handle: this.all.length, path, item, pillar, scope };
      this.all.push(place);
      this.byPath.set(path, place);
      places.push(place);
    };
    const addAll = (indexes: readonly number[]): void => {
      for (const index of indexes) {
        const item = this.compiled.items[index]!;
        add(item, undefined);
        for (const pillar of item.pillars) add(item, pillar);
        if (!item.isTable) addAll(item.children);
      }
    };
    addAll(children);
    return scope;
  }
}

/** The place of an item that is known to stand in this very scope. */
export const placeIn = (scope: RowScope, item: CompiledItem): Place => scope.places[item.slot]!;
