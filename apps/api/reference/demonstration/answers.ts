import type { AnswerValue } from '@chorsu/answers';
import type { Question, QuestionnaireDocument, Section } from '@chorsu/questionnaire';
import assignments from './assignments.json' with { type: 'json' };
import { LevelSource } from './levels.ts';
import { seededFraction, seededMember } from './seeded-random.ts';
import type { DemonstrationAnswer } from './shapes.ts';
import texts from './texts.json' with { type: 'json' };

/** What is known of a country beforehand: its mean level per theme, and themes in which it knows little. */
export interface CountryLevels {
  readonly code: string;
  readonly hasNuclearFacility: boolean;
  readonly means: readonly number[];
  readonly little: readonly string[];
}

/** Institutions of one country that hold different levels at one path. */
export interface Disagreement {
  readonly path: string;
  readonly holders: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
}

export interface CycleLevels {
  readonly key: string;
  /** Added to every mean, since countries move from cycle to cycle. */
  readonly shift: number;
  readonly opensOn: string;
  /** How many questions of each theme are answered; undefined: all. */
  readonly answeredPerTheme: readonly number[] | undefined;
  readonly disagreements: readonly Disagreement[];
}

const DO_NOT_KNOW = 0.03;
const PREFER_NOT = 0.04;

/** All answers of one country in one cycle, in the order of the document; the same on every machine. */
export function answersOf(
  document: QuestionnaireDocument,
  country: CountryLevels,
  cycle: CycleLevels,
): DemonstrationAnswer[] {
  const levels = new Map<string, number>();
  return document.sections.flatMap((section) => {
    const theme = document.themes.findIndex(({ code }) => code === section.code);
    const mean = (country.means[theme] ?? 0) + cycle.shift;
    const source = new LevelSource({ country: country.code, cycle: cycle.key, mean });
    const filling: Filling = { document, country, cycle, source, mean, levels };
    return chosenQuestions(section, theme, country, cycle).flatMap((question) => {
      const institution = institutionFor(section.code, question.code, country.code);
      return answersTo(question, institution, filling);
    });
  });
}

interface Filling {
  readonly document: QuestionnaireDocument;
  readonly country: CountryLevels;
  readonly cycle: CycleLevels;
  readonly source: LevelSource;
  readonly mean: number;
  /** Levels given so far, for the conditions. */
  readonly levels: Map<string, number>;
}

const questionsIn = (section: Section): Question[] =>
  section.items.filter((item): item is Question => item.type === 'question' && item.kind !== 'note');

/** In an assessment that is under way the questions with a disagreement come first, the others by the seed. */
function chosenQuestions(
  section: Section,
  theme: number,
  country: CountryLevels,
  cycle: CycleLevels,
): Question[] {
  const questions = questionsIn(section);
  const count = theme < 0 ? undefined : cycle.answeredPerTheme?.[theme];
  if (count === undefined) return questions;
  const disputed = new Set(cycle.disagreements.map(({ path }) => path));
  const turn = ({ code }: Question): number =>
    disputed.has(code) ? -1 : seededFraction(`${country.code} turn ${code}`);
  const chosen = new Set([...questions].sort((one, other) => turn(one) - turn(other)).slice(0, count));
  return questions.filter((question) => chosen.has(question));
}

/** The lead of the section, for a third of the questions one of its contributors. */
function institutionFor(section: string, question: string, country: string): string {
  const assigned = assignments[section as keyof typeof assignments];
  const seed = `${country} holder ${question}`;
  const holders: readonly string[] = assigned.contributors;
  const isContributed = holders.length > 0 && seededFraction(seed) < 1 / 3;
  return `${country}-${isContributed ? seededMember(holders, `${seed} which`) : assigned.lead}`;
}

function answersTo(question: Question, institution: string, filling: Filling): DemonstrationAnswer[] {
  const { cycle, country, levels } = filling;
  if (isHidden(question, levels)) return [];
  const disagreement = cycle.disagreements.find(({ path }) => path === question.code);
  if (disagreement) return disputedAnswers(disagreement, country.code);
  const cells = question.kind === 'levelPerPillar' ? question.pillars : [undefined];
  const answers = cells.flatMap((pillar) => cellAnswers(question, pillar, institution, filling));
  const level = levels.get(question.code);
  const seed = `${country.code} ${cycle.key} comment ${question.code}`;
  if (level === undefined || seededFraction(seed) > 0.12) return answers;
  const comment = seededMember(texts.comments[level]!, `${seed} which`);
  return [...answers, { path: question.code, aspect: 'comment', value: comment, for: institution }];
}

/** The reference questionnaire hides only by `${code} != 0`, after a level. */
function isHidden(question: Question, levels: ReadonlyMap<string, number>): boolean {
  const code = /^\$\{(.+)\} != 0$/.exec(question.condition ?? '')?.[1];
  return code !== undefined && levels.get(code) === 0;
}

const disputedAnswers = (
  { path, holders, comments }: Disagreement,
  country: string,
): DemonstrationAnswer[] => [
  ...Object.entries(holders).map(([key, level]): DemonstrationAnswer => ({
    path,
    aspect: 'value',
    value: level,
    for: `${country}-${key}`,
  })),
  ...Object.entries(comments).map(([key, text]): DemonstrationAnswer => ({
    path,
    aspect: 'comment',
    value: text,
    for: `${country}-${key}`,
  })),
];

function cellAnswers(
  question: Question,
  pillar: string | undefined,
  institution: string,
  filling: Filling,
): DemonstrationAnswer[] {
  const path = pillar === undefined ? question.code : `${question.code}@${pillar}`;
  const seed = `${filling.country.code} ${filling.cycle.key} ${path}`;
  const value = valueOf(question, pillar, seed, filling);
  if (value === undefined) return [];
  const answers: DemonstrationAnswer[] = [{ path, aspect: 'value', value, for: institution }];
  if (seededFraction(`${seed} sure`) < 0.5 && question.weight === '1' && typeof value !== 'object') {
    const confidence = seededMember(['high', 'high', 'medium', 'medium', 'low'], `${seed} how sure`);
    answers.push({ path, aspect: 'confidence', value: confidence, for: institution });
  }
  if (typeof value === 'number' && value < 3 && seededFraction(`${seed} target`) < 0.3) {
    const target = Math.min(3, value + (seededFraction(`${seed} ambition`) < 0.4 ? 2 : 1));
    answers.push({ path, aspect: 'target', value: target, for: institution });
  }
  return answers;
}

/** undefined: nothing was ever written there. */
function valueOf(
  question: Question,
  pillar: string | undefined,
  seed: string,
  filling: Filling,
): AnswerValue | undefined {
  const { country, source } = filling;
  if (question.weight === '1') {
    const nonAnswer = nonAnswerOf(question, pillar, seed, country);
    if (nonAnswer) return nonAnswer;
  }
  switch (question.kind) {
    case 'level':
    case 'levelPerPillar': {
      const level = source.next(question, pillar);
      filling.levels.set(question.code, level);
      return level;
    }
    case 'yesPartlyNo':
      return (['no', 'partly', 'yes'] as const)[source.nextOfThree(question) / 2];
    case 'choice':
      return country.hasNuclearFacility ? 'yes' : 'no';
    default:
      return contextOf(question, seed, filling);
  }
}

function nonAnswerOf(
  question: Question,
  pillar: string | undefined,
  seed: string,
  country: CountryLevels,
): AnswerValue | undefined {
  if (pillar === 'N' && question.isNotApplicableAllowed && !country.hasNuclearFacility)
    return { nonAnswer: 'not_applicable', reason: texts.notApplicable };
  const chance = seededFraction(`${seed} answered`);
  const index = Number(question.code.split('.')[1]);
  const isLittleKnown = country.little.includes(question.theme ?? '') && index % 2 === 0;
  if (isLittleKnown || chance < DO_NOT_KNOW)
    return { nonAnswer: 'do_not_know', reason: seededMember(texts.doNotKnow, `${seed} why`) };
  return chance < PREFER_NOT ? { nonAnswer: 'prefer_not' } : undefined;
}

/** Lists, numbers, dates and texts: more of everything where the theme stands higher. */
function contextOf(
  question: Question,
  seed: string,
  { document, mean, country, cycle }: Filling,
): AnswerValue | undefined {
  switch (question.kind) {
    case 'choices': {
      const names = document.lists[question.list]!.map(({ name }) => name).filter((name) => name !== 'none');
      const chosen = names.filter(
        (name) => seededFraction(`${country.code} ${question.code} ${name}`) < 0.25 + mean / 5,
      );
      return chosen.length > 0 ? chosen : ['none'];
    }
    case 'integer':
      return String(Math.round(amountOf(question.code, mean) * (0.6 + 0.8 * seededFraction(seed))));
    case 'date': {
      const month = 1 + Math.floor(seededFraction(seed) * 12);
      const yearsAgo = 1 + Math.floor(seededFraction(`${seed} age`) * 5);
      return `${Number(cycle.opensOn.slice(0, 4)) - yearsAgo}-${String(month).padStart(2, '0')}-15`;
    }
    case 'text':
      return prioritiesOf(country);
    default:
      return undefined;
  }
}

/** Meetings and trainers a few, trained officers some dozens a level. */
const amountOf = (code: string, mean: number): number => mean * (code === '5.11' ? 45 : 2.5);

/** The three themes in which the country stands lowest, in words. */
function prioritiesOf({ means }: CountryLevels): string {
  const lowest = means
    .map((mean, index) => ({ mean, theme: String(index + 1) }))
    .sort((one, other) => one.mean - other.mean)
    .slice(0, 3);
  return lowest
    .map(({ theme }, place) => `${place + 1}. ${texts.priorities[theme as keyof typeof texts.priorities]}.`)
    .join(' ');
}
