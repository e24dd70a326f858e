import { checked } from './checks.ts';
import { FLOWS, WORK, type CompiledItem } from './compiled.ts';
import { currentValue } from './current-value.ts';
import type { Draft } from './draft.ts';
import { isRelevantAt } from './evaluation.ts';
import { sharedScope } from './place-scope.ts';
import type { Place, RowScope } from './places.ts';
import type { Cell } from './cell.ts';

const ALL_CHECKS = WORK.required | WORK.check;

/**
 * What is still to be worked out in a draft. Values and visibility flow first, what is read before what reads it, so
 * each cell is worked out once; then required and validation, on which nothing depends.
 */
export class Work {
  private readonly draft: Draft;
  /** Waiting places by rising rank, from `next` on. */
  private readonly queue: Place[] = [];
  private next = 0;
  private readonly flows = new Map<Place, number>();
  private readonly checks = new Map<Place, number>();

  constructor(draft: Draft) {
    this.draft = draft;
  }

  add(place: Place, work: number): void {
    if (work & FLOWS) this.addFlow(place, work & FLOWS);
    const checks = work & ~FLOWS;
    if (checks) this.checks.set(place, (this.checks.get(place) ?? 0) | checks);
    // The cells of a question per pillar have their values and checks by its expressions.
    const ofCells = checks | (work & WORK.value);
    if (ofCells && place.pillar === undefined && place.item.pillars.length > 0)
      for (const cell of this.draft.childrenOf(place)) this.add(cell, ofCells);
  }

  /** Everything that reads an item within a scope: within the row where that is all it reads. */
  spread(item: CompiledItem, scope: RowScope): void {
    const { items } = this.draft.base.compiled;
    for (const dependant of item.dependants) {
      const reader = items[dependant.item]!;
      const from = dependant.isOwnRow ? sharedScope(scope, reader) : this.draft.places.root;
      for (const place of this.draft.placesWithin(from, reader)) this.add(place, dependant.work);
    }
  }

  run(): void {
    while (this.next < this.queue.length) {
      const place = this.queue[this.next++]!;
      const work = this.flows.get(place)!;
      this.flows.delete(place);
      const cell = this.draft.cell(place);
      if (cell) this.flow(place, cell, work);
    }
    for (const [place, work] of this.checks) {
      const before = this.draft.cell(place);
      if (!before) continue;
      const after = checked(this.draft, place, before, work);
      if (after !== before) this.draft.put(place, after);
    }
  }

  private addFlow(place: Place, work: number): void {
    const waiting = this.flows.get(place);
    this.flows.set(place, (waiting ?? 0) | work);
    if (waiting !== undefined) return;
    const { rank } = place.item;
    let index = this.queue.length;
    while (index > this.next && this.queue[index - 1]!.item.rank > rank) index -= 1;
    if (index === this.queue.length) this.queue.push(place);
    else this.queue.splice(index, 0, place);
  }

  private flow(place: Place, before: Cell, work: number): void {
    const { item, pillar } = place;
    const isRelevant =
      work & WORK.condition && pillar === undefined
        ? item.condition === undefined || isRelevantAt(this.draft, place, item.condition)
        : before.isRelevant;
    const parent = this.draft.parentOf(place);
    const isVisible = isRelevant && (parent === undefined || this.draft.cell(parent)!.isVisible);
    const current = work & WORK.value && item.question ? currentValue(this.draft, place, before) : before;
    const isSameValue =
      current.value === before.value &&
      current.text === before.text &&
      current.nonAnswer === before.nonAnswer;
    const isMoved = isVisible !== before.isVisible;
    if (isSameValue && !isMoved && isRelevant === before.isRelevant && current.isPreset === before.isPreset)
      return;
    const { value, text, nonAnswer, isPreset } = current;
    this.draft.put(place, { ...before, value, text, nonAnswer, isPreset, isRelevant, isVisible });
    if (isMoved) for (const child of this.draft.childrenOf(place)) this.add(child, WORK.parent);
    if (item.question) this.add(place, isMoved ? ALL_CHECKS : WORK.check);
    if (readable(before.isVisible, before) !== readable(isVisible, current)) this.spread(item, place.scope);
  }
}

const readable = (isVisible: boolean, { text, nonAnswer }: Pick<Cell, 'text' | 'nonAnswer'>): string =>
  isVisible ? (nonAnswer === '' ? text : `\u0000${nonAnswer}`) : '';
