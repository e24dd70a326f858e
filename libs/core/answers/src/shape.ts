import { parsePath, problem, type Problem } from '@chorsu/kernel';
import { questionsOf, type Placed, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import * as v from 'valibot';
import { isComment, isProposed, isSetAspect, RowsEdit, SetEdit, type Change } from './change.ts';
import { isJsonEqual } from './json-equal.ts';
import { kindOf } from './kinds.ts';
import { isNonAnswer, LIMITS, NonAnswer } from './value.ts';

/** Questions by code, made once a document. */
export type QuestionTable = ReadonlyMap<string, Placed<Question>>;
export const questionTable = (document: QuestionnaireDocument): QuestionTable =>
  new Map([...questionsOf(document)].map((placed) => [placed.item.code, placed]));

const Comment = v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.comment)));
const Confidence = v.nullable(v.picklist(['low', 'medium', 'high']));

/**
 * Why a change can't stand in this document, or undefined. Only its shape is judged here: a value that breaks a
 * validation rule is kept and shown as an Issue.
 */
export function shapeProblem(
  document: QuestionnaireDocument,
  questions: QuestionTable,
  change: Pick<Change, 'path' | 'aspect' | 'value'>,
): Problem | undefined {
  const path = parsePath(change.path);
  const placed = path && questions.get(path.question);
  if (
    !placed ||
    !isJsonEqual(
      path.rows.map(({ table }) => table),
      placed.tables.map(({ code }) => code),
    )
  )
    return problem('answer.unknown-path', { path: change.path });
  const question = placed.item;
  const kind = kindOf(question.kind);
  const isPillarCell =
    kind.answered === 'pillars' &&
    path.pillar !== undefined &&
    (question.pillars ?? []).includes(path.pillar);
  if (path.pillar !== undefined && !isPillarCell)
    return problem('answer.unknown-path', { path: change.path });
  const isAnswerCell = kind.answered === 'pillars' ? isPillarCell : kind.answered === 'cell';
  if (!isKnownAspect(change.aspect, question, isAnswerCell))
    return problem('answer.unknown-aspect', { path: change.path, aspect: change.aspect });
  if (!fitsAspect(document, question, change))
    return problem('answer.wrong-shape', { path: change.path, aspect: change.aspect });
  if (
    isNonAnswer(change.value) &&
    change.value.nonAnswer === 'not_applicable' &&
    !question.isNotApplicableAllowed
  )
    return problem('answer.not-applicable-not-allowed', { path: change.path });
  return undefined;
}

const hasLevels = ({ kind }: Question): boolean => kind === 'level' || kind === 'levelPerPillar';

function isKnownAspect(aspect: string, question: Question, isAnswerCell: boolean): boolean {
  if (aspect === 'rows') return question.kind === 'table';
  if (isComment(aspect)) return question.kind !== 'note';
  if (isSetAspect(aspect))
    return isAnswerCell || question.kind === 'table' || question.kind === 'levelPerPillar';
  if (aspect === 'target' || aspect === 'agreed' || isProposed(aspect))
    return isAnswerCell && hasLevels(question);
  return isAnswerCell;
}

function fitsAspect(
  document: QuestionnaireDocument,
  question: Question,
  { aspect, value }: Pick<Change, 'aspect' | 'value'>,
): boolean {
  if (aspect === 'rows') return v.is(RowsEdit, value);
  if (isSetAspect(aspect)) return v.is(SetEdit, value);
  if (isComment(aspect)) return v.is(Comment, value);
  if (aspect === 'confidence') return v.is(Confidence, value);
  if (value === null || (aspect === 'value' && v.is(NonAnswer, value))) return true;
  const kind = kindOf(question.kind);
  return v.is(kind.schema, value) && kind.fits(value, question, document);
}

/** The compare of the one rule for an aspect of a question: non-answers, comments and the like are compared as JSON. */
export function compareFor(question: Question, aspect: string): (a: unknown, b: unknown) => boolean {
  if (aspect !== 'value') return isJsonEqual;
  const { isSame, schema } = kindOf(question.kind);
  return (a, b) => isJsonEqual(a, b) || (v.is(schema, a) && v.is(schema, b) && isSame(a, b));
}
