import type { LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from './document.ts';
import type { Item, Question } from './question.ts';
import { walk } from './walk.ts';

/** What of an item, list or the whole a text is. */
export const TEXT_PARTS = [
  'title',
  'label',
  'guidance',
  'descriptor',
  'validation',
  'unit',
  'option',
  'scale',
  'pillar',
  'theme',
  'phase',
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** One text of a questionnaire that people read, and where it stands. */
export interface PlacedText {
  /** Code of the outermost section; undefined for what stands for the whole: title, scale, lists, pillars and the like. */
  readonly section: string | undefined;
  /** Code of the section, question, list, pillar, theme or phase; empty for title and scale. */
  readonly code: string;
  readonly part: TextPart;
  /** Which of several: the level of a descriptor, the place of a validation, the name of an option. */
  readonly at?: string;
  readonly text: LocalizedText;
}

/** All texts of the document that people read: the whole's first, then section by section in document order. */
export function* textsOf(document: QuestionnaireDocument): Generator<PlacedText> {
  const whole = (part: TextPart, code: string, text: LocalizedText, at?: string): PlacedText => ({
    section: undefined,
    code,
    part,
    text,
    ...(at === undefined ? {} : { at }),
  });
  yield whole('title', '', document.title);
  for (const [level, label] of (document.scale.labels ?? []).entries())
    yield whole('scale', '', label, String(level));
  for (const { code, label } of document.pillars) yield whole('pillar', code, label);
  for (const { code, label } of document.themes) yield whole('theme', code, label);
  for (const { code, label } of document.phases) yield whole('phase', code, label);
  for (const [code, options] of Object.entries(document.lists))
    for (const { name, label } of options) yield whole('option', code, label, name);
  for (const { item, sections } of walk(document)) {
    const section = (sections[0] ?? item).code;
    for (const [part, text, at] of partsOf(item))
      if (text) yield { section, code: item.code, part, text, ...(at === undefined ? {} : { at }) };
  }
}

type Part = readonly [part: TextPart, text: LocalizedText | undefined, at?: string];

function partsOf(item: Item): readonly Part[] {
  if (item.type === 'section')
    return [
      ['title', item.title],
      ['guidance', item.guidance],
    ];
  return [
    ['label', item.label],
    ['guidance', item.guidance],
    ...descriptorsOf(item),
    ['unit', 'unit' in item ? item.unit : undefined],
    ...(item.validations ?? []).map(({ message }, place): Part => ['validation', message, String(place + 1)]),
  ];
}

const descriptorsOf = (question: Question): readonly Part[] =>
  'descriptors' in question
    ? question.descriptors.map(({ text }, level): Part => ['descriptor', text, String(level)])
    : [];
