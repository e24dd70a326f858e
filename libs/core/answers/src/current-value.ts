import type { AspectState } from './sides.ts';
import { currentSide } from './sides.ts';
import type { Draft } from './draft.ts';
import { calculatedText } from './evaluation.ts';
import { valueOfText } from './from-text.ts';
import { isNonAnswer, type AnswerValue } from './value.ts';
import { kindOf } from './kinds.ts';
import type { Place } from './places.ts';
import type { Cell } from './cell.ts';
import type { Question } from '@chorsu/questionnaire';

type Current = Pick<Cell, 'value' | 'text' | 'nonAnswer' | 'isPreset'>;

const EMPTY: Current = { value: null, text: '', nonAnswer: '', isPreset: false };

/** What a question's cell holds now: the current side, where nobody has answered the default, or the calculation. */
export function currentValue(draft: Draft, place: Place, cell: Cell): Current {
  const { item, pillar } = place;
  const question = item.question!;
  if (item.calculation) {
    const text = calculatedText(draft, place, item.calculation);
    return text === '' ? EMPTY : { ...EMPTY, value: text, text };
  }
  if (!item.isAnswered && pillar === undefined) return EMPTY;
  const side = currentSide(
    (cell.aspects.value as AspectState | undefined) ?? { sides: [] },
    draft.base.leadOf(item.code),
  );
  if (side) return read(question, side.value as AnswerValue, false);
  return read(question, presetOf(draft, place, question), true);
}

function read(question: Question, value: AnswerValue, isPreset: boolean): Current {
  if (value === null) return EMPTY;
  if (isNonAnswer(value)) return { value, text: '', nonAnswer: value.nonAnswer, isPreset };
  const kind = kindOf(question.kind);
  return kind.isEmpty(value) ? EMPTY : { value, text: kind.text(value), nonAnswer: '', isPreset };
}

function presetOf(draft: Draft, place: Place, question: Question): AnswerValue {
  const preset = question.default;
  if (!preset) return null;
  const { document } = draft.base.compiled;
  if ('expression' in preset) {
    const { preset: expression } = place.item;
    return expression ? valueOfText(document, question, calculatedText(draft, place, expression)) : null;
  }
  const text = typeof preset.value === 'string' ? preset.value : preset.value.join(' ');
  return valueOfText(document, question, text);
}
