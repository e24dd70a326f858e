import type { LocalizedText } from '@chorsu/kernel';
import type { Question } from '@chorsu/questionnaire';
import type { Report } from '../report.ts';
import type { ChoiceLists } from './choice-lists.ts';
import type { FormCodes } from './form-codes.ts';
import { readDefault } from './form-default.ts';
import type { FormExpressions } from './form-expressions.ts';
import { LONGEST_TEXT, type FormLanguages } from './form-languages.ts';
import { readRequired, saysYes } from './form-required.ts';
import type { FormRow } from './form-row.ts';
import type { FormNode } from './form-tree.ts';

/** All that reading one form's rows needs. */
export interface FormContext {
  readonly codes: FormCodes;
  readonly lists: ChoiceLists;
  readonly languages: FormLanguages;
  readonly expressions: FormExpressions;
  /** Names that some expression or label refers to. */
  readonly referenced: ReadonlySet<string>;
  readonly report: Report;
}

export type LeafKind = Exclude<Question['kind'], 'table'>;

/** A question with what all kinds have in common. */
export function asked(
  node: FormNode,
  context: FormContext,
  kind: LeafKind,
  own: object,
  options: ReadonlySet<string> = new Set(),
): Question {
  const { row } = node;
  const { languages, expressions, report } = context;
  const label = languages.textOf(row, 'label');
  noteReferences(label, row, context);
  const isLabelled = !isEmpty(label) || kind === 'calculated';
  if (!isLabelled)
    report.note('xlsform.label-missing', row.at('label'), {
      name: row.take('name') || context.codes.of(node),
    });
  const guidance = guidanceOf(row, context);
  const isAsked = kind !== 'note' && kind !== 'calculated';
  const required = isAsked ? readRequired(row, expressions, report) : undefined;
  const condition = expressions.take(row, 'relevant');
  const rule = expressions.take(row, 'constraint');
  const message = rule === undefined ? undefined : languages.textOf(row, 'constraint_message');
  const start = readDefault(row, kind, options, expressions, report);
  const isReadOnly = saysYes(row.peek('read_only'));
  if (isReadOnly !== undefined) row.take('read_only');
  const appearance = node.type.is === 'begin' ? '' : row.take('appearance');
  return {
    type: 'question',
    kind,
    code: context.codes.of(node),
    label: isLabelled ? label : languages.inSource(row.take('name') || context.codes.of(node)),
    ...(guidance && { guidance }),
    ...(required !== undefined && { required }),
    ...(condition !== undefined && { condition }),
    ...(rule !== undefined && { validations: [{ rule, ...(message && !isEmpty(message) && { message }) }] }),
    ...(start && { default: start }),
    ...(isReadOnly && isAsked && { isReadOnly }),
    ...(appearance !== '' && { appearance }),
    ...own,
  } as Question;
}

export const isEmpty = (text: LocalizedText): boolean => Object.keys(text).length === 0;

/** Gives references in a label their codes, and says that it has some. */
export function noteReferences(
  label: LocalizedText,
  row: FormRow,
  { expressions, report }: FormContext,
): void {
  const texts = Object.entries(label).filter(([, text]) => text.includes('${'));
  if (texts.length === 0) return;
  for (const [language, text] of texts) label[language] = expressions.withCodes(text);
  report.note('xlsform.label-reference', row.at('label'), { name: row.take('name') });
}

/** Hint and, below it, the further guidance. */
export function guidanceOf(row: FormRow, { languages, expressions }: FormContext): LocalizedText | undefined {
  const hint = languages.textOf(row, 'hint');
  const more = languages.textOf(row, 'guidance_hint');
  const tags = new Set([...Object.keys(hint), ...Object.keys(more)]);
  if (tags.size === 0) return undefined;
  return Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      expressions
        .withCodes([hint[tag], more[tag]].filter((text) => text !== undefined).join('\n\n'))
        .slice(0, LONGEST_TEXT),
    ]),
  );
}
