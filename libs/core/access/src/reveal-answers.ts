import { type AnswerRecord, type AnswerValue, expertOf, isNonAnswer } from '@chorsu/answers';
import { type Id, parsePath } from '@chorsu/kernel';
import {
  type Placed,
  type Question,
  type QuestionKind,
  type QuestionnaireDocument,
  questionsOf,
} from '@chorsu/questionnaire';
import { isAt, isInside } from './actor.ts';
import type { HomeReader, Reader } from './reader.ts';
import { type CountryReleases, type Detail, detailAt, isAtLeast } from './release.ts';
import { mayReadSection } from './section-reading.ts';

/** What a snapshot (or the work in progress) holds at one path. */
export interface HeldAnswer {
  readonly path: string;
  readonly value: AnswerValue;
  readonly agreed?: number | null;
  readonly target?: number | null;
  readonly confidence?: string | null;
  readonly comment?: string | null;
  readonly evidence?: readonly Id[];
  /** Experts' levels, by account. */
  readonly proposed?: Readonly<Record<Id, number>>;
  readonly isRedacted?: boolean;
}

/** The same as far as the reader may see it; left out = not for this reader. */
export interface RevealedAnswer extends Partial<Omit<HeldAnswer, 'path' | 'isRedacted'>> {
  readonly path: string;
  /** false: not released, not submitted, preferred not to answer, redacted, or not there: all look alike. */
  readonly isAvailable: boolean;
}

/** Everything about one country's answers that decides who sees them. */
export interface RevealFacts {
  readonly document: QuestionnaireDocument;
  readonly releases: CountryReleases;
  readonly reader: Reader;
}

/** Kinds that are results: shown by name. Short texts and dates only where the designer marked them shareable. */
const RESULTS: readonly QuestionKind[] = [
  'level',
  'levelPerPillar',
  'yesPartlyNo',
  'choice',
  'choices',
  'rank',
  'integer',
  'decimal',
];
const SHAREABLE: readonly QuestionKind[] = ['text', 'date', 'time', 'dateTime'];
/** Kinds that nobody answers in a cell of their own. */
const UNANSWERED: readonly QuestionKind[] = ['note', 'table'];

/**
 * At home: the answers of the sections that the reader reads. Outside: one line for every cell of the document,
 * answered or not, so that what is missing doesn't show; rows of tables only where everything is released.
 */
export function revealAnswers(
  answers: readonly HeldAnswer[],
  isSubmitted: boolean,
  { document, releases, reader }: RevealFacts,
): readonly RevealedAnswer[] {
  const placed = [...questionsOf(document)];
  const byCode = new Map(placed.map((one) => [one.item.code, one]));
  const placeOf = ({ path }: HeldAnswer): Placed<Question> | undefined =>
    byCode.get(parsePath(path)?.question ?? '');
  if (reader.as === 'home')
    return answers.flatMap((answer) => {
      const place = placeOf(answer);
      return place !== undefined && readsPlace(reader, place) ? [atHome(answer, reader)] : [];
    });

  const at = detailAt(releases, reader);
  const details = new Map<string, Detail>(
    placed.map(({ item, sections }) => [
      item.code,
      isSubmitted
        ? at(
            sections.map(({ code }) => code),
            item.sensitivity ?? 'region',
          )
        : 'nothing',
    ]),
  );
  const held = new Map(answers.map((answer) => [answer.path, answer]));
  const cells = placed.flatMap(({ item, tables }) =>
    tables.length > 0 || UNANSWERED.includes(item.kind)
      ? []
      : pathsOf(item).map((path) => outside(path, held.get(path), item, details.get(item.code)!)),
  );
  const rows = answers.flatMap((answer) => {
    const place = placeOf(answer);
    const isRow = place !== undefined && place.tables.length > 0;
    // A row is part of its tables: it goes no further than any of them.
    const isReleased =
      isRow && [place.item, ...place.tables].every(({ code }) => details.get(code) === 'everything');
    const shown = isReleased ? outside(answer.path, answer, place.item, 'everything') : undefined;
    return shown?.isAvailable ? [shown] : [];
  });
  return [...cells, ...rows];
}

const pathsOf = (question: Question): readonly string[] =>
  question.kind === 'levelPerPillar'
    ? question.pillars.map((pillar) => `${question.code}@${pillar}`)
    : [question.code];

function outside(
  path: string,
  answer: HeldAnswer | undefined,
  question: Question,
  detail: Detail,
): RevealedAnswer {
  const notAvailable = { path, isAvailable: false };
  if (answer === undefined || answer.value === null || answer.isRedacted || !isAtLeast(detail, 'names'))
    return notAvailable;
  const { value, agreed, target, confidence, comment, evidence } = answer;
  if (isNonAnswer(value) && value.nonAnswer === 'prefer_not') return notAvailable;
  if (detail === 'everything')
    return { path, isAvailable: true, ...defined({ value, agreed, target, confidence, comment, evidence }) };
  const isResult =
    RESULTS.includes(question.kind) || (question.isShareable === true && SHAREABLE.includes(question.kind));
  if (!isResult) return notAvailable;
  // The reason of a non-answer is a text, which goes with everything only.
  const result = isNonAnswer(value) ? { nonAnswer: value.nonAnswer } : value;
  return { path, isAvailable: true, ...defined({ value: result, agreed }) };
}

function atHome(answer: HeldAnswer, reader: HomeReader): RevealedAnswer {
  const { path, value, agreed, target, confidence, comment, evidence, proposed = {} } = answer;
  const visible = Object.entries(proposed).filter(([account]) => hearsExpert(reader, account));
  return {
    path,
    isAvailable: true,
    ...defined({ value, agreed, target, confidence, comment, evidence }),
    ...(visible.length > 0 ? { proposed: Object.fromEntries(visible) } : {}),
  };
}

/** Whatever concerns one aspect of an answer. */
export type AspectOf = Pick<AnswerRecord, 'path' | 'aspect'>;

/**
 * The work in progress, stored or as it comes: for the country alone, by section; what an expert says for the country
 * and that expert.
 */
export function revealRecords<R extends AspectOf>(
  records: readonly R[],
  { document, reader }: Pick<RevealFacts, 'document' | 'reader'>,
): readonly R[] {
  if (reader.as === 'outside' || records.length === 0) return [];
  const codeOf = ({ path }: AspectOf): string => parsePath(path)?.question ?? '';
  const named = new Set(records.map(codeOf));
  const readable = new Set<string>();
  for (const place of questionsOf(document))
    if (named.has(place.item.code) && readsPlace(reader, place)) readable.add(place.item.code);
  return records.filter((record) => {
    const expert = expertOf(record.aspect);
    return readable.has(codeOf(record)) && (expert === undefined || hearsExpert(reader, expert));
  });
}

const readsPlace = ({ actor, country, readers, sectionOf }: HomeReader, { sections }: Placed): boolean =>
  mayReadSection(actor, country, readers, sectionOf(sections.map(({ code }) => code)));

/** The country hears all its experts, an expert no other. */
export const hearsExpert = (
  { actor, country }: Pick<HomeReader, 'actor' | 'country'>,
  account: Id,
): boolean => account === actor.accountId || !isOnlyExpert({ actor, country });

const isOnlyExpert = ({ actor, country }: Pick<HomeReader, 'actor' | 'country'>): boolean =>
  isAt(actor, country, 'expert') &&
  !isInside(actor, country, 'focalPoint', 'deputy', 'facilitator', 'teamMember');

const defined = <T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as never;
