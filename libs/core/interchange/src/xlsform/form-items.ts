import type { LocalizedText } from '@chorsu/kernel';
import type { Item, Question, Section, TableQuestion } from '@chorsu/questionnaire';
import type { ReportSeverity } from '../report.ts';
import type { ReportCode } from '../report-messages.ts';
import { isDynamicDefault, readDefault } from './form-default.ts';
import { literal } from './form-expressions.ts';
import { readParameters } from './form-parameters.ts';
import {
  asked,
  guidanceOf,
  isEmpty,
  noteReferences,
  type FormContext,
  type LeafKind,
} from './form-question.ts';
import { rangeOf } from './form-range.ts';
import { saysYes } from './form-required.ts';
import type { FormRow } from './form-row.ts';
import { selectsOf } from './form-selects.ts';
import type { FormNode } from './form-tree.ts';
import type { Field } from './headers.ts';
import type { PlainKind } from './row-types.ts';

/** How a known cell that no part of a row had a use for is told of. */
const leftCodes: Partial<Record<Field, readonly ['loss' | 'note', ReportCode]>> = {
  image: ['loss', 'xlsform.media-lost'],
  'big-image': ['loss', 'xlsform.media-lost'],
  audio: ['loss', 'xlsform.media-lost'],
  video: ['loss', 'xlsform.media-lost'],
  parameters: ['loss', 'xlsform.parameters-lost'],
  appearance: ['note', 'xlsform.appearance-unused'],
  autoplay: ['note', 'xlsform.appearance-unused'],
  rows: ['note', 'xlsform.appearance-unused'],
};

const expressionFields = new Set<Field>([
  'relevant',
  'constraint',
  'calculation',
  'choice_filter',
  'repeat_count',
]);

/** Whether a cell that nobody took holds an expression, which counts as one all the same. */
const isExpression = (field: Field, text: string): boolean =>
  expressionFields.has(field) ||
  (field === 'required' && saysYes(text) === undefined) ||
  (field === 'default' && isDynamicDefault(text));

/** The items of the document that stand for one row of the form, with what stands inside it. */
export function itemsOf(node: FormNode, context: FormContext): Item[] {
  const items = readNode(node, context);
  readTrigger(node.row, context);
  const mayBeRequired = !(node.type.is === 'plain' && node.type.kind === 'note') && node.type.is !== 'begin';
  if (!mayBeRequired && saysYes(node.row.peek('required')) !== undefined) {
    if (saysYes(node.row.take('required')))
      context.report.note('xlsform.required-unanswerable', node.row.at('required'), { type: node.written });
  }
  for (const { field, letter, heading, text } of node.row.left()) {
    if (isExpression(field, text)) context.expressions.count(node.row, field);
    const [severity, code]: readonly [ReportSeverity, ReportCode] = leftCodes[field] ?? [
      'loss',
      'xlsform.cell-lost',
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
    context.report.loss('xlsform.attachment-lost', node.row.at('type'), {
      type: node.written,
      name: node.row.take('name'),
    });
    return [];
  }
  context.report.loss('xlsform.type-unknown', node.row.at('type'), { type: node.written });
  return [asked(node, context, 'text', {})];
}

function sectionOf(node: FormNode, context: FormContext): Section {
  const { row, type } = node;
  const special = type.is === 'begin' ? type.special : undefined;
  if (special) context.report.loss('xlsform.block-as-group', row.at('type'), { type: node.written });
  const title = context.languages.textOf(row, 'label');
  if (isEmpty(title))
    context.report.note('xlsform.label-missing', row.at('label'), {
      name: row.peek('name') || context.codes.of(node),
    });
  noteReferences(title, row, context);
  const condition = context.expressions.take(row, 'relevant');
  const guidance = guidanceOf(row, context);
  const list = row.take('kobo_list');
  const items = node.children.flatMap((child) =>
    child.type.is === 'blockRow' ? blockRowOf(child, list, context) : itemsOf(child, context),
  );
  if (items.length === 0)
    context.report.note('xlsform.group-empty', row.at('type'), { name: row.take('name') });
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
    context.report.note('xlsform.group-empty', node.row.at('type'), { name: node.row.take('name') });
  return { ...base, kind: 'table', items, ...(rowCount !== undefined && { rowCount }) } as TableQuestion;
}

function blockRowOf(node: FormNode, list: string, context: FormContext): Item[] {
  const type = { is: 'select', kind: 'choice', list, isOtherOffered: false, from: 'choices' } as const;
  return itemsOf({ ...node, type }, context);
}

const simpleKinds: Partial<Record<PlainKind, readonly [LeafKind, object]>> = {
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
    context.report.note('xlsform.barcode-as-text', row.at('type'));
    return asked(node, context, 'text', {});
  }
  if (kind === 'acknowledge') {
    const list = context.lists.add('acknowledge', [{ name: 'OK', label: everyLanguage('OK', context) }]);
    context.report.note('xlsform.acknowledge-as-choice', row.at('type'));
    return asked(node, context, 'choice', { list }, new Set(['OK']));
  }
  if (kind === 'range') {
    const range = rangeOf(readParameters(row.take('parameters')));
    if (range.unused.length > 0)
      context.report.loss('xlsform.parameters-lost', row.at('parameters'), { text: range.unused.join(' ') });
    if (range.isStepLost)
      context.report.loss('xlsform.step-lost', row.at('parameters'), { step: range.step });
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
    report.loss('xlsform.calculation-missing', row.at('calculation'), { name: row.take('name') });
  if (kind === 'shown' && node.written.toLowerCase() !== 'note' && saysYes(row.peek('read_only')) !== true)
    report.loss('xlsform.calculated-only', row.at('calculation'), { type: node.written });
  const required = saysYes(row.peek('required'));
  if (required === undefined) expressions.count(row, 'required');
  if (required !== false) report.note('xlsform.required-unasked', row.at('required'));
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
  for (const field of ['label', 'hint', 'parameters', 'appearance'] as const) row.takeTexts(field);
  if (saysYes(row.peek('required')) !== undefined) row.take('required');
  if (!isReferenced) {
    context.report.loss('xlsform.metadata-lost', row.at('type'), { type: node.written });
    return [];
  }
  const calculation = { start: 'once(now())', end: 'now()', today: 'once(today())', device: "''" }[what];
  context.report[what === 'device' ? 'loss' : 'note'](
    what === 'device' ? 'xlsform.metadata-empty' : 'xlsform.metadata-calculated',
    row.at('type'),
    { type: node.written, calculation },
  );
  return [{ type: 'question', kind: 'calculated', code: context.codes.of(node), label: {}, calculation }];
}

/** A trigger says when to calculate again; here that happens whenever anything that is read changes. */
function readTrigger(row: FormRow, { expressions, report }: FormContext): void {
  const text = row.take('trigger');
  if (text === '') return;
  const isList = /^\$\{[^}]*\}(\s*,\s*\$\{[^}]*\})+$/.test(text);
  const read = expressions.read(isList ? `concat(${text})` : text, row, 'trigger');
  if (read !== undefined) report.loss('xlsform.trigger-lost', row.at('trigger'), { text });
}

const everyLanguage = (wording: string, { languages }: FormContext): LocalizedText =>
  Object.fromEntries(languages.all.map((language) => [language, wording]));
