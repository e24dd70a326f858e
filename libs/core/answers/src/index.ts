export { fold, foldLine, type ChangeOutcome, type Folded, type FoldInput } from './fold.ts';
export { isJsonEqual } from './json-equal.ts';
export {
  applyChange,
  currentSide,
  EMPTY_ASPECT,
  isToReconcile,
  standingChanges,
  type AppliedOutcome,
  type AspectState,
  type Holder,
  type Side,
  type SidedChange,
  type SideRules,
} from './sides.ts';
