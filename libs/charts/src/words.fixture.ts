import type { ChartWords } from './figure.ts';

/** English words for specs. */
export const words: ChartWords = {
  number: (value) => value.toFixed(1),
  integer: (value) => String(value),
  percent: (share) => `${Math.round(share * 100)} %`,
  range: (low, high) => `${low.toFixed(1)} to ${high.toFixed(1)}`,
  countries: (n) => `${n} countries`,
  absence: {
    notApplicable: 'not applicable',
    doNotKnow: 'do not know',
    notAvailable: 'not available',
    notEnough: 'not enough data',
    notAsked: 'not asked per pillar',
  },
  level: 'Level',
  rangeLabel: 'Range',
  fewQuestions: 'fewer than 3 questions',
  median: 'Median',
  middleHalf: 'Middle half',
  band: 'Region',
  gap: 'Gap',
  largestGap: 'Largest gap',
  questionsWithGap: 'Questions with a gap',
  noGap: 'no gap to tell',
  answered: 'Answered',
  tapAgain: 'Tap again to open',
  asTable: 'as table',
  asPicture: 'as picture',
};
