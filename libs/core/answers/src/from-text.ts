import { canonicalDecimal } from '@chorsu/kernel';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import * as v from 'valibot';
import { kindOf } from './kinds.ts';
import type { AnswerValue, Point } from './value.ts';

/**
 * The value that XLSForm's text stands for in a question (a default, a cell of an imported table); null when it stands
 * for none.
 */
export function valueOfText(document: QuestionnaireDocument, question: Question, text: string): AnswerValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = converted(question, trimmed, text);
  const kind = kindOf(question.kind);
  return v.is(kind.schema, value) && kind.fits(value, question, document) ? (value as AnswerValue) : null;
}

function converted(question: Question, trimmed: string, text: string): unknown {
  switch (question.kind) {
    case 'level':
    case 'levelPerPillar':
      return /^\d+$/.test(trimmed) ? Number(trimmed) : undefined;
    case 'choices':
    case 'rank':
      return [...new Set(trimmed.split(/\s+/))];
    case 'integer':
    case 'decimal':
      return canonicalDecimal(trimmed);
    case 'location': {
      const points = trimmed
        .split(';')
        .filter((part) => part.trim() !== '')
        .map(point);
      return question.shape === 'point' ? points[0] : points;
    }
    case 'text':
    case 'longText':
      return text;
    default:
      return trimmed;
  }
}

function point(text: string): Point | undefined {
  const [latitude, longitude, altitude, accuracy] = text.trim().split(/\s+/).map(canonicalDecimal);
  if (latitude === undefined || longitude === undefined) return undefined;
  return {
    latitude,
    longitude,
    ...(altitude !== undefined && { altitude }),
    ...(accuracy !== undefined && { accuracy }),
  };
}
