import { issue } from '@chorsu/kernel';
import type { Question } from '@chorsu/questionnaire';
import { WORK } from './compiled.ts';
import type { Draft } from './draft.ts';
import { isTrue, numberOf } from './evaluation.ts';
import { isOffered } from './offered.ts';
import type { Place } from './places.ts';
import { isNonAnswer, type AnswerValue } from './value.ts';
import { NO_ISSUES, type AnswerIssue, type Cell } from './cell.ts';

/** The cell with required and issues worked out again; the very same cell when nothing came of it. */
export function checked(draft: Draft, place: Place, cell: Cell, work: number): Cell {
  const { required, rowCount } = place.item;
  const isRequired =
    cell.isVisible &&
    (work & WORK.required
      ? typeof required === 'boolean'
        ? required
        : isTrue(draft, place, required, undefined, false)
      : cell.isRequired);
  const wantedRows = cell.isVisible && rowCount ? wholeNumber(numberOf(draft, place, rowCount)) : undefined;
  const issues = cell.isVisible ? issuesOf(draft, place, { ...cell, wantedRows }) : NO_ISSUES;
  const isSame =
    isRequired === cell.isRequired && wantedRows === cell.wantedRows && isSameIssues(issues, cell.issues);
  // Another list of options is seen on the cell's identity alone.
  return isSame && !(work & WORK.options)
    ? cell
    : { ...cell, isRequired, wantedRows, issues: isSameIssues(issues, cell.issues) ? cell.issues : issues };
}

const wholeNumber = (count: number): number | undefined =>
  Number.isFinite(count) && count >= 0 ? Math.floor(count) : undefined;

const isSameIssues = (a: readonly AnswerIssue[], b: readonly AnswerIssue[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (one, index) =>
        one.code === b[index]!.code && one.wording === b[index]!.wording && one.message === b[index]!.message,
    ));

/** What is wrong with an answer. Empty answers and non-answers are not asked; nothing here refuses a change. */
function issuesOf(draft: Draft, place: Place, cell: Cell): readonly AnswerIssue[] {
  const { item, path } = place;
  const question = item.question;
  if (!question) return NO_ISSUES;
  if (item.isTable) return rowIssues(path, question, cell);
  if (cell.value === null) return NO_ISSUES;
  if (isNonAnswer(cell.value)) {
    const isReasonMissing = cell.value.nonAnswer === 'not_applicable' && !cell.value.reason?.trim();
    return isReasonMissing
      ? [about(path, 'answer.reason-missing', 'Say why this is not applicable.')]
      : NO_ISSUES;
  }
  const found = [...kindIssues(draft, place, question, cell.value)];
  for (const { rule, message } of item.rules)
    if (!isTrue(draft, place, rule))
      found.push({
        ...about(path, 'answer.invalid', 'This answer breaks a rule of the questionnaire.'),
        wording: message,
      });
  return found.length > 0 ? found : NO_ISSUES;
}

const about = (
  at: string,
  code: string,
  message: string,
  parameters?: AnswerIssue['parameters'],
): AnswerIssue => ({
  ...issue(code, message, parameters && { parameters }),
  at,
});

function* kindIssues(
  draft: Draft,
  place: Place,
  question: Question,
  value: Exclude<AnswerValue, null>,
): Generator<AnswerIssue> {
  const { path } = place;
  if (question.kind === 'integer' || question.kind === 'decimal') {
    const { min, max } = question;
    if (min !== undefined && Number(value) < Number(min))
      yield about(path, 'answer.too-small', `At least ${min}.`, { min });
    if (max !== undefined && Number(value) > Number(max))
      yield about(path, 'answer.too-large', `At most ${max}.`, { max });
  } else if (question.kind === 'text') {
    const { maxLength: max } = question;
    const length = [...(value as string)].length;
    if (max !== undefined && length > max)
      yield about(path, 'answer.too-long', `At most ${max} characters.`, { max, length });
  } else if ('list' in question) {
    const names = typeof value === 'string' ? [value] : (value as readonly string[]);
    if (place.item.filter && !names.every((name) => isOffered(draft, place, name)))
      yield about(
        path,
        'answer.not-offered',
        'The chosen option is no longer offered after another answer changed.',
      );
  }
}

function rowIssues(path: string, question: Question, { rows, wantedRows }: Cell): readonly AnswerIssue[] {
  if (question.kind !== 'table') return NO_ISSUES;
  const { minRows, maxRows } = question;
  const count = rows.length;
  if (wantedRows !== undefined && count !== wantedRows)
    return [
      about(path, 'answer.row-count', `${wantedRows} rows are asked for, there are ${count}.`, {
        wanted: wantedRows,
        count,
      }),
    ];
  // A table without rows is unanswered: whether it may be is a matter of `required`.
  if (minRows !== undefined && count > 0 && count < minRows)
    return [about(path, 'answer.too-few-rows', `At least ${minRows} rows.`, { min: minRows, count })];
  if (maxRows !== undefined && count > maxRows)
    return [about(path, 'answer.too-many-rows', `At most ${maxRows} rows.`, { max: maxRows, count })];
  return NO_ISSUES;
}
