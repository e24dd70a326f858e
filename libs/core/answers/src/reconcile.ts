import { expertOf } from './change.ts';
import type { RowsState } from './rows.ts';
import type { AspectState } from './sides.ts';
import type { StoredAspects } from './cell.ts';

/** Whether any aspect has two or more sides, or a row was removed and written in at once. */
export const isCellToReconcile = (aspects: StoredAspects): boolean => toReconcile(aspects).length > 0;

/** The aspects that wait for the focal point. What experts say stands beside each other by right. */
export const toReconcile = (aspects: StoredAspects): string[] =>
  Object.keys(aspects).filter((aspect) => {
    const state = aspects[aspect]!;
    if (aspect === 'rows')
      return (state as RowsState).rows.some((row) => row.removed === undefined && row.isToReconcile);
    return 'sides' in state && (state as AspectState).sides.length > 1 && expertOf(aspect) === undefined;
  });
