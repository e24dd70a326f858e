import type { MessageId } from '@chorsu/i18n';
import type { Cell } from '../model/form-model.ts';

/** Which of an answer's levels one is choosing: the answer, the target, or what one proposes as an expert. */
export type Choosing = 'value' | 'target' | 'proposed';

export function choosingIn({ own }: Cell, isTargeting: boolean): Choosing {
  if (isTargeting) return 'target';
  return own ? 'proposed' : 'value';
}

export const chosenIn = (cell: Cell, choosing: Choosing): unknown =>
  choosing === 'proposed' ? cell.own?.proposed : cell[choosing];

/** The value is read only where somebody else's it is; a proposal is the expert's own. */
export const isFixed = ({ isReadOnly }: Cell, choosing: Choosing): boolean =>
  choosing !== 'proposed' && isReadOnly;

/** What stands at one level, for the eye and in words. */
export interface MarkedLevel {
  readonly isSelected: boolean;
  readonly isTarget: boolean;
  readonly isProposed: boolean;
  readonly words: readonly MessageId[];
}

export function markedLevel(cell: Cell, level: number): MarkedLevel {
  const isSelected = cell.value === level;
  const isTarget = cell.target === level;
  const isOwn = cell.own?.proposed === level;
  const isOthers = cell.voices.some(({ levels }) => levels.includes(level));
  return {
    isSelected,
    isTarget,
    isProposed: isOwn || isOthers,
    words: [
      ...(isSelected && cell.own ? (['form.level-self'] as const) : []),
      ...(isTarget ? (['form.target'] as const) : []),
      ...(isOwn ? (['form.proposed-own'] as const) : []),
      ...(isOthers ? (['form.proposed'] as const) : []),
      ...(cell.agreed?.level === level ? (['form.agreed'] as const) : []),
    ],
  };
}
