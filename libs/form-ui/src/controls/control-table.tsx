import type { QuestionKind } from '@chorsu/questionnaire';
import type { ComponentType } from 'react';
import { Choice, YesPartlyNo } from './choice.tsx';
import { Choices, Rank } from './choices.tsx';
import type { ControlProps } from './control.ts';
import { LevelCards } from './level-cards.tsx';
import { LevelGrid } from './level-grid.tsx';
import { LocationField } from './location-field.tsx';
import { NumberField } from './number-field.tsx';
import { Calculated, FileNamed, Note } from './shown-only.tsx';
import { TableField } from './table-field.tsx';
import { LongTextField, TextField, TimeField } from './text-field.tsx';

/** One renderer a kind, on the keys of the core's table of kinds: a missing one is a type error. */
const CONTROLS = {
  level: LevelCards,
  levelPerPillar: LevelGrid,
  yesPartlyNo: YesPartlyNo,
  choice: Choice,
  choices: Choices,
  rank: Rank,
  integer: NumberField,
  decimal: NumberField,
  text: TextField,
  longText: LongTextField,
  date: TimeField,
  time: TimeField,
  dateTime: TimeField,
  location: LocationField,
  file: FileNamed,
  calculated: Calculated,
  note: Note,
  table: TableField,
} satisfies { readonly [K in QuestionKind]: ComponentType<ControlProps<K>> };

/** The control of a question's kind. */
export function Control<K extends QuestionKind>(props: ControlProps<K>) {
  const Renderer = CONTROLS[props.question.kind] as unknown as ComponentType<ControlProps<K>>;
  return <Renderer {...props} />;
}
