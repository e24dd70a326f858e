import type { Question } from '@chorsu/questionnaire';
import { seededFraction } from './seeded-random.ts';

/** Questions that most of the invented countries find hard, so that the region has shared gaps to talk about. */
const shortfall: Readonly<Record<string, number>> = { '5.6': -0.9, '6.4': -0.8, '8.2': -0.8, '9.5': -0.8 };
const ease: Readonly<Record<string, number>> = { C: 0.1, B: 0.2, R: -0.1, N: -0.2 };
const HIGHEST = 4;

/** A fraction turned into a number from -size to +size. */
const swing = (text: string, size: number): number => (seededFraction(text) * 2 - 1) * size;

/** Where one country stands in one theme in one cycle. */
export interface Standing {
  readonly country: string;
  readonly cycle: string;
  readonly mean: number;
}

/**
 * Gives out the levels of one theme cell by cell, round the mean. What rounding took from one cell is handed to the
 * next, so that the theme's mean comes out near the one wished.
 */
export class LevelSource {
  readonly #standing: Standing;
  #carry = 0;

  constructor(standing: Standing) {
    this.#standing = standing;
  }

  /** A level 0…4. A country's strong and weak cells stay the same from cycle to cycle. */
  next(question: Question, pillar: string | undefined): number {
    return this.#take(question, pillar, (wished) => Math.round(wished));
  }

  /** 4, 2 or 0: what yes, partly and no score. */
  nextOfThree(question: Question): number {
    return this.#take(question, undefined, (wished) => Math.round(wished / 2) * 2);
  }

  #take(question: Question, pillar: string | undefined, rounded: (wished: number) => number): number {
    const { country, cycle, mean } = this.#standing;
    const cell = `${question.code}@${pillar ?? ''}`;
    const wished =
      mean +
      swing(`hard ${question.code}`, 0.3) +
      swing(`${country} ${cell}`, 0.7) +
      swing(`${country} ${cycle} ${cell}`, 0.2) +
      (pillar === undefined ? 0 : (ease[pillar] ?? 0));
    const short = shortfall[question.code];
    const level = rounded(short === undefined ? wished + this.#carry : mean + short);
    const given = Math.min(HIGHEST, Math.max(0, level));
    this.#carry += mean - given;
    return given;
  }
}
