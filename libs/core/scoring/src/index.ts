export { type CellColumns, CELL_STATES, type CellState } from './cell-columns.ts';
export { scoreOf } from './cell-score.ts';
export { cellState, changeOverTime, type ChangeOverTime } from './change-over-time.ts';
export {
  type PlannedPool,
  POOL_KINDS,
  type PoolKind,
  type ScoredQuestion,
  scoringPlan,
  type ScoringPlan,
  themePillarKey,
} from './plan.ts';
export { type Counts, pool, type Pool } from './pool.ts';
export { poolLine } from './pool-line.ts';
export {
  type Basis,
  type CellInput,
  gapOf,
  profile,
  type PoolColumns,
  type Profile,
  SCORING_VERSION,
} from './profile.ts';
export { round4 } from './round.ts';
export { type Band, bandOf, FEWEST_PRESENTED, FEWEST_PROTECTED, QUARTILES_FROM } from './bands.ts';
export {
  type Contributor,
  type Edition,
  EDITION_CHANGES,
  EDITION_DAYS,
  isEditionDue,
  isRecent,
  SNAPSHOT_YEARS,
} from './editions.ts';
export { areRestsSafe, mayBePresented, mayHangOn, mayStandBeside } from './protected.ts';
