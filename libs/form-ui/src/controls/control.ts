import type { LocalizedText } from '@chorsu/kernel';
import type { QuestionKind, QuestionOfKind } from '@chorsu/questionnaire';
import type { Cell } from '../model/form-model.ts';

/** What each kind's renderer is given. */
export interface ControlProps<K extends QuestionKind> {
  readonly question: QuestionOfKind<K>;
  readonly path: string;
  readonly cell: Cell;
  /** Element that names the question, and the ones that say more (guidance, error), for assistive technology. */
  readonly labelId: string;
  readonly describedBy: string | undefined;
  /** Levels only: the reader is choosing the target, not the level. */
  readonly isTargeting: boolean;
}

/** An option that may be chosen. */
export interface LabelledOption {
  readonly name: string;
  readonly label: LocalizedText;
}
