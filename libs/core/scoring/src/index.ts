export {
  ANSWERED,
  CELL_STATES,
  HIDDEN,
  NOT_APPLICABLE,
  type CellColumns,
  type CellState,
} from './cell-columns.ts';
export { pool, type Counts, type GapFigure, type Pool } from './pool.ts';
export { poolLine } from './pool-line.ts';
export { round4 } from './round.ts';
