import type { Question, QuestionKind, QuestionOfKind } from '@chorsu/questionnaire';

/** Turns a value into its level 0…M; undefined for an answer that scores nothing (an option without score). */
type Score<K extends QuestionKind> = (
  question: QuestionOfKind<K>,
  scale: number,
) => ((value: never) => number | undefined) | undefined;

interface WithScores {
  readonly scores?: Readonly<Record<string, string>> | undefined;
}
interface WithThresholds {
  readonly thresholds?: readonly { readonly from: string; readonly score: string }[] | undefined;
}

const isPositive = (score: string): boolean => Number(score) > 0;
const level = () => (value: number | string) => Number(value);
const notScored = () => undefined;

function choice({ scores = {} }: WithScores, scale: number) {
  if (!Object.values(scores).some(isPositive)) return undefined;
  return (value: string) => (Object.hasOwn(scores, value) ? scale * Number(scores[value]) : undefined);
}

function choices({ scores = {} }: WithScores, scale: number) {
  const most = Object.values(scores)
    .filter(isPositive)
    .reduce((sum, score) => sum + Number(score), 0);
  if (most === 0) return undefined;
  return (value: readonly string[]) => {
    const chosen = value.filter((name) => Object.hasOwn(scores, name));
    if (chosen.length === 0) return undefined;
    const sum = chosen.reduce((points, name) => points + Number(scores[name]), 0);
    return Math.min(scale, Math.max(0, (scale * sum) / most));
  };
}

function number({ thresholds = [] }: WithThresholds, scale: number) {
  if (!thresholds.some(({ score }) => isPositive(score))) return undefined;
  return (value: string) => {
    const reached = thresholds.findLast(({ from }) => Number(from) <= Number(value));
    return scale * Number(reached?.score ?? 0);
  };
}

const yesPartlyNo = (_question: unknown, scale: number) => (value: 'yes' | 'partly' | 'no') =>
  ({ yes: scale, partly: scale / 2, no: 0 })[value];

/** The table that a new kind of question must be entered in. */
const SCORES = {
  level,
  levelPerPillar: level,
  yesPartlyNo,
  choice,
  choices,
  integer: number,
  decimal: number,
  rank: notScored,
  text: notScored,
  longText: notScored,
  date: notScored,
  time: notScored,
  dateTime: notScored,
  location: notScored,
  file: notScored,
  calculated: notScored,
  note: notScored,
  table: notScored,
} satisfies { readonly [K in QuestionKind]: Score<K> };

/**
 * How answers of this question score on 0…`scale`; undefined when it isn't scored at all: other kinds, and no
 * positive score among its options or thresholds. The value has the shape that its kind has in answers.
 */
export function scoreOf(
  question: Question,
  scale: number,
): ((value: unknown) => number | undefined) | undefined {
  const make = SCORES[question.kind] as (
    question: Question,
    scale: number,
  ) => ((value: unknown) => number | undefined) | undefined;
  return make(question, scale);
}
