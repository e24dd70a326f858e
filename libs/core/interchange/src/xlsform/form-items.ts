import type { LocalizedText } from '@chorsu/kernel';
import type { Item, Question, Section, TableQuestion } from '@chorsu/questionnaire';
import type { Report, ReportSeverity } from '../report.ts';
import type { ReportCode } from '../report-messages.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { readDefault } from './form-default.ts';
import type { FormCodes } from './form-codes.ts';
import { literal, type FormExpressions } from './form-expressions.ts';
import { LONGEST_TEXT, type FormLanguages } from './form-languages.ts';
import { readParameters } from './form-parameters.ts';
import { rangeOf } from './form-range.ts';
import { readRequired, saysYes } from './form-required.ts';
import type { FormRow } from './form-row.ts';
import type { FormNode } from './form-tree.ts';
import type { Field } from './headers.ts';
import type { PlainKind, RowType } from './row-types.ts';

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

type SelectType = Extract<RowType, { is: 'select' }>;
type Kind = Exclude<Question['kind'], 'table'>;

/** How a known cell that no part of a row had a use for is told of. */
const leftCodes: Partial<Record<Field, readonly ['loss' | 'note', ReportCode]>> = {
  image: ['loss', 'form.media-lost'],
  'big-image': ['loss', 'form.media-lost'],
  audio: ['loss', 'form.media-lost'],
  video: ['loss', 'form.media-lost'],
  parameters: ['loss', 'form.parameters-lost'],
  appearance: ['note', 'form.appearance-unused'],
  autoplay: ['note', 'form.appearance-unused'],
  rows: ['note', 'form.appearance-unused'],
};

/** The items of the document that stand for one row of the form, with what stands inside it. */
export function itemsOf(node: FormNode, context: FormContext): Item[] {
  const items = readNode(node, context);
  readTrigger(node.row, context);
  const mayBeRequired = !(node.type.is === 'plain' && node.type.kind === 'note') && node.type.is !== 'begin';
  if (!mayBeRequired && saysYes(node.row.peek('required')) !== undefined) {
    if (saysYes(node.row.take('required')))
      context.report.note('form.required-unanswerable', node.row.at('required'), { type: node.written });
  }
  for (const { field, letter, heading, text } of node.row.left()) {
    const [severity, code]: readonly [ReportSeverity, ReportCode] = leftCodes[field] ?? [
      'loss',
      'form.cell-lost',
    ];
    if (severity === 'note') context.report.note(code, node.row.in(letter), { heading, text });
    else context.report.loss(code, node.row.in(letter), { heading, text });
  }
  return items;
}

function readNode(node: FormNode, context: FormContext): Item[] {
  const { type } = node;
  if (type.is === 'begin')
    return [type.what === 'repeat' ? tableOf(node, context) : sectionOf(node, context)];
  if (type.is === 'select') return selectsOf(node, type, context);
  if (type.is === 'plain') return [plainOf(node, type.kind, context)];
  if (type.is === 'metadata') return metadataOf(node, type.what, context);
  if (type.is === 'attachment') {
    context.report.loss('form.attachment-lost', node.row.at('type'), {
      type: node.written,
      name: node.row.take('name'),
    });
    return [];
  }
  context.report.loss('form.type-unknown', node.row.at('type'), { type: node.written });
  return [asked(node, context, 'text', {})];
}

function sectionOf(node: FormNode, context: FormContext): Section {
  const { row, type } = node;
  const special = type.is === 'begin' ? type.special : undefined;
  if (special) context.report.loss('form.block-as-group', row.at('type'), { type: node.written });
  const title = context.languages.textOf(row, 'label');
  noteReferences(title, row, context);
  const condition = context.expressions.take(row, 'relevant');
  const guidance = guidanceOf(row, context);
  const list = row.take('kobo_list');
  const items = node.children.flatMap((child) =>
    child.type.is === 'blockRow' ? blockRowOf(child, list, context) : itemsOf(child, context),
  );
  if (items.length === 0) context.report.note('form.group-empty', row.at('type'), { name: row.take('name') });
  return {
    type: 'section',
    code: context.codes.of(node),
    title: isEmpty(title) ? context.languages.inSource(row.take('name') || context.codes.of(node)) : title,
    ...(guidance && { guidance }),
    ...(condition !== undefined && { condition }),
    items,
  };
}

function tableOf(node: FormNode, context: FormContext): TableQuestion {
  const rowCount = context.expressions.take(node.row, 'repeat_count');
  const base = asked(node, context, 'note', {});
  const items = node.children.flatMap((child) => itemsOf(child, context));
  if (items.length === 0)
    context.report.note('form.group-empty', node.row.at('type'), { name: node.row.take('name') });
  return { ...base, kind: 'table', items, ...(rowCount !== undefined && { rowCount }) } as TableQuestion;
}

function blockRowOf(node: FormNode, list: string, context: FormContext): Item[] {
  const type = { is: 'select', kind: 'choice', list, isOtherOffered: false, from: 'choices' } as const;
  return itemsOf({ ...node, type }, context);
}

function selectsOf(node: FormNode, type: SelectType, context: FormContext): Item[] {
  const { lists, report } = context;
  const { row } = node;
  const code = lists.codeOf(type.list);
  if (type.from === 'file' || code === undefined) {
    const reason = type.from === 'file' ? 'form.list-in-file' : 'form.list-missing';
    report.loss(reason, row.at('type'), { list: type.list });
    if (row.has('choice_filter')) {
      context.expressions.take(row, 'choice_filter');
      report.loss('form.filter-without-list', row.at('choice_filter'), { list: type.list });
    }
    return [asked(node, context, 'text', {})];
  }
  const options = lists.namesOf(type.list, false);
  if (type.kind !== 'choice') reportSpacedNames(type.list, row, context);
  const written = context.expressions.take(row, 'choice_filter');
  if (/\bsearch\s*\(/.test(row.peek('appearance')))
    report.loss('form.search-lost', row.at('appearance'), { text: row.peek('appearance') });
  const isWidened = type.isOtherOffered && !options.has('other');
  const filter = written !== undefined && isWidened ? `(${written}) or name = 'other'` : written;
  const list = type.isOtherOffered ? lists.withOther(type.list) : code;
  const question = asked(
    node,
    context,
    type.kind,
    { list, ...(filter !== undefined && { filter }) },
    options,
  );
  return type.isOtherOffered ? [question, otherOf(node, question, context)] : [question];
}

function reportSpacedNames(list: string, row: FormRow, { lists, report }: FormContext): void {
  for (const name of lists.takeSpacedNames(list))
    report.loss('form.choice-name-spaced', row.at('type'), { list, name });
}

/** The text question that XLSForm's `or_other` adds below its select. */
function otherOf(node: FormNode, question: Question, context: FormContext): Question {
  const code = context.codes.make(`${node.row.take('name') || question.code}_other`);
  context.report.note('form.other-added', node.row.at('type'), { code });
  return {
    type: 'question',
    kind: 'text',
    code,
    label: context.lists.otherLabel(),
    condition: `selected(\${${question.code}}, 'other')`,
  };
}

const simpleKinds: Partial<Record<PlainKind, readonly [Kind, object]>> = {
  integer: ['integer', {}],
  decimal: ['decimal', {}],
  percentage: ['integer', { min: '0', max: '100' }],
  date: ['date', {}],
  time: ['time', {}],
  dateTime: ['dateTime', {}],
  point: ['location', { shape: 'point' }],
  line: ['location', { shape: 'line' }],
  area: ['location', { shape: 'area' }],
  image: ['file', { accept: 'image' }],
  audio: ['file', { accept: 'audio' }],
  video: ['file', { accept: 'video' }],
  file: ['file', { accept: 'any' }],
};

function plainOf(node: FormNode, kind: PlainKind, context: FormContext): Question {
  const { row } = node;
  if (kind === 'calculate' || kind === 'hidden') return calculatedOf(node, kind, context);
  if (row.has('calculation')) return calculatedOf(node, 'shown', context);
  if (kind === 'note') return asked(node, context, 'note', {});
  if (kind === 'barcode') {
    context.report.note('form.barcode-as-text', row.at('type'));
    return asked(node, context, 'text', {});
  }
  if (kind === 'acknowledge') {
    const list = context.lists.add('acknowledge', [{ name: 'OK', label: everyLanguage('OK', context) }]);
    context.report.note('form.acknowledge-as-choice', row.at('type'));
    return asked(node, context, 'choice', { list }, new Set(['OK']));
  }
  if (kind === 'range') {
    const range = rangeOf(readParameters(row.take('parameters')));
    if (range.isStepLost) context.report.loss('form.step-lost', row.at('parameters'), { step: range.step });
    const question = asked(node, context, range.kind, { min: range.min, max: range.max });
    return range.rule
      ? { ...question, validations: [...(question.validations ?? []), { rule: range.rule }] }
      : question;
  }
  const simple = simpleKinds[kind];
  if (simple) return asked(node, context, simple[0], simple[1]);
  return asked(node, context, /\bmultiline\b/.test(row.peek('appearance')) ? 'longText' : 'text', {});
}

/** `calculate`, `hidden`, and any question with a calculation of its own. */
function calculatedOf(
  node: FormNode,
  kind: 'calculate' | 'hidden' | 'shown',
  context: FormContext,
): Question {
  const { row } = node;
  const { report, expressions } = context;
  const isWritten = row.has('calculation');
  let calculation = expressions.take(row, 'calculation');
  if (calculation === undefined && !isWritten && row.has('default')) {
    const start = readDefault(row, 'text', new Set(), expressions, report);
    if (start && 'expression' in start) calculation = start.expression;
    else if (start && typeof start.value === 'string') calculation = literal(start.value);
  }
  if (calculation === undefined && !isWritten && kind === 'calculate')
    report.loss('form.calculation-missing', row.at('calculation'), { name: row.take('name') });
  if (kind === 'shown' && node.written.toLowerCase() !== 'note' && saysYes(row.peek('read_only')) !== true)
    report.loss('form.calculated-only', row.at('calculation'), { type: node.written });
  if (row.has('required') && saysYes(row.peek('required')) !== false)
    report.note('form.required-unasked', row.at('required'));
  row.take('required');
  return asked(node, context, 'calculated', { calculation: calculation ?? "''" });
}

/** What a device records: start and day are worked out, the rest only stands in when something refers to it. */
function metadataOf(
  node: FormNode,
  what: 'start' | 'end' | 'today' | 'device',
  context: FormContext,
): Item[] {
  const { row } = node;
  const name = row.take('name');
  const isReferenced = context.referenced.has(name);
  for (const field of ['label', 'hint', 'required', 'parameters', 'appearance'] as const)
    row.takeTexts(field);
  if (!isReferenced) {
    context.report.loss('form.metadata-lost', row.at('type'), { type: node.written });
    return [];
  }
  const calculation = { start: 'once(now())', end: 'now()', today: 'once(today())', device: "''" }[what];
  context.report[what === 'device' ? 'loss' : 'note'](
    what === 'device' ? 'form.metadata-empty' : 'form.metadata-calculated',
    row.at('type'),
    { type: node.written, calculation },
  );
  return [{ type: 'question', kind: 'calculated', code: context.codes.of(node), label: {}, calculation }];
}

/** A question with what all kinds have in common. */
function asked(
  node: FormNode,
  context: FormContext,
  kind: Kind,
  own: object,
  options: ReadonlySet<string> = new Set(),
): Question {
  const { row } = node;
  const { languages, expressions, report } = context;
  const label = languages.textOf(row, 'label');
  noteReferences(label, row, context);
  const isLabelled = !isEmpty(label) || kind === 'calculated';
  if (!isLabelled)
    report.note('form.label-missing', row.at('label'), { name: row.take('name') || context.codes.of(node) });
  const guidance = guidanceOf(row, context);
  const required = kind === 'note' ? undefined : readRequired(row, expressions, report);
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
    ...(isReadOnly && kind !== 'note' && kind !== 'calculated' && { isReadOnly }),
    ...(appearance !== '' && { appearance }),
    ...own,
  } as Question;
}

/** A trigger says when to calculate again; here that happens whenever anything that is read changes. */
function readTrigger(row: FormRow, { expressions, report }: FormContext): void {
  const text = row.take('trigger');
  if (text === '') return;
  const isList = /^\$\{[^}]*\}(\s*,\s*\$\{[^}]*\})+$/.test(text);
  const read = expressions.read(isList ? `concat(${text})` : text, row, 'trigger');
  if (read !== undefined) report.loss('form.trigger-lost', row.at('trigger'), { text });
}

const isEmpty = (text: LocalizedText): boolean => Object.keys(text).length === 0;

const everyLanguage = (wording: string, { languages }: FormContext): LocalizedText =>
  Object.fromEntries(languages.all.map((language) => [language, wording]));

function noteReferences(label: LocalizedText, row: FormRow, { expressions, report }: FormContext): void {
  const texts = Object.entries(label).filter(([, text]) => text.includes('${'));
  if (texts.length === 0) return;
  for (const [language, text] of texts) label[language] = expressions.withCodes(text);
  report.note('form.label-reference', row.at('label'), { name: row.take('name') });
}

/** Hint and, below it, the further guidance. */
function guidanceOf(row: FormRow, { languages }: FormContext): LocalizedText | undefined {
  const hint = languages.textOf(row, 'hint');
  const more = languages.textOf(row, 'guidance_hint');
  const tags = new Set([...Object.keys(hint), ...Object.keys(more)]);
  if (tags.size === 0) return undefined;
  return Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      [hint[tag], more[tag]]
        .filter((text) => text !== undefined)
        .join('\n\n')
        .slice(0, LONGEST_TEXT),
    ]),
  );
}
