import * as v from 'valibot';
import { CELL_STATES, emptyColumns, shareWeight } from './cell-columns.ts';
import { pool } from './pool.ts';

/** Sums of anything larger could leave what a double holds. */
const LARGEST = 1e15;
/** A number, or the text of one. */
const Figure = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty())]),
  v.transform(Number),
  v.number(),
  v.minValue(-LARGEST),
  v.maxValue(LARGEST),
);
const Cell = v.object({
  question: v.string(),
  pillar: v.nullish(v.string()),
  weight: Figure,
  state: v.picklist(CELL_STATES),
  level: v.nullish(Figure),
  target: v.nullish(Figure),
});
const PoolRequest = v.object({ scale: Figure, threshold: Figure, cells: v.array(Cell) });

/**
 * One line of `chorsu score pool --json`: `{"scale", "threshold", "cells": […]}` in document order, each cell with
 * its question's weight → a Pool as JSON, or `{"issue": {"code", "message"}}`.
 */
export function poolLine(line: string): string {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return JSON.stringify({ issue: { code: 'score.not-json', message: 'The line is not JSON.' } });
  }
  const request = v.safeParse(PoolRequest, input);
  if (!request.success) {
    const [first] = request.issues;
    const message = `${v.getDotPath(first) ?? 'line'}: ${first.message}`;
    return JSON.stringify({ issue: { code: 'score.malformed', message } });
  }
  const { scale, threshold } = request.output;
  const cells = request.output.cells.filter(({ weight }) => weight > 0);
  const columns = emptyColumns(cells.length);
  const byQuestion = new Map<string, number[]>();
  cells.forEach((cell, index) => {
    columns.state[index] = CELL_STATES.indexOf(cell.state);
    columns.level[index] = cell.level ?? NaN;
    columns.target[index] = cell.target ?? NaN;
    const same = byQuestion.get(cell.question);
    if (same) same.push(index);
    else byQuestion.set(cell.question, [index]);
  });
  for (const same of byQuestion.values()) shareWeight(columns, same, (index) => cells[index]!.weight);
  return JSON.stringify(pool(columns, [...cells.keys()], scale, threshold));
}
