/** A label and its text: what hovering tells and what the table says, from one source. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Why there is no number. Each has its own pattern or frame, never a colour. */
export type Absence = 'notApplicable' | 'doNotKnow' | 'notAvailable' | 'notEnough' | 'notAsked';

/** A pooled level, or why there is none. */
export type Figure =
  | {
      readonly value: number;
      /** Drawn and said where much is missing: what the level could be. */
      readonly range?: readonly [low: number, high: number];
      /** Rests on fewer than 3 questions: outlined, not filled. */
      readonly isThin?: boolean;
    }
  | { readonly absence: Absence };

/** What may be told of the protected countries: the median, from 8 on the quartiles too. Levels. */
export interface BandFigure {
  readonly n: number;
  readonly median: number;
  readonly quartiles: readonly [number, number] | null;
}

/** All that the charts say, in the reader's language and number form. */
export interface ChartWords {
  /** A level or gap with one decimal in the reader's form. */
  readonly number: (value: number) => string;
  readonly integer: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly range: (low: number, high: number) => string;
  readonly countries: (n: number) => string;
  readonly absence: Readonly<Record<Absence, string>>;
  readonly level: string;
  readonly rangeLabel: string;
  readonly fewQuestions: string;
  readonly median: string;
  readonly middleHalf: string;
  readonly band: string;
  readonly gap: string;
  readonly largestGap: string;
  readonly questionsWithGap: string;
  readonly noGap: string;
  readonly answered: string;
  /** Said where a finger has shown the facts of a mark that leads further. */
  readonly tapAgain: string;
  readonly asTable: string;
  readonly asPicture: string;
}

export type Direction = 'ltr' | 'rtl';

/** What every chart is given besides its figures. */
export interface ChartProps {
  readonly title: string;
  readonly words: ChartWords;
  readonly direction: Direction;
  /** Which of the two stands first; `both` for paper, where nothing can be switched. */
  readonly view?: 'picture' | 'table' | 'both';
}

/** What a figure says, as facts. */
export function factsOf(figure: Figure, words: ChartWords): readonly Fact[] {
  if ('absence' in figure) return [{ label: words.level, text: words.absence[figure.absence] }];
  const { value, range, isThin } = figure;
  return [
    { label: words.level, text: words.number(value) },
    ...(range ? [{ label: words.rangeLabel, text: words.range(...range) }] : []),
    ...(isThin ? [{ label: '', text: words.fewQuestions }] : []),
  ];
}

export function bandFacts(band: BandFigure | null, words: ChartWords): readonly Fact[] {
  if (!band) return [{ label: words.band, text: words.absence.notAvailable }];
  return [
    { label: words.band, text: words.countries(band.n) },
    { label: words.median, text: words.number(band.median) },
    ...(band.quartiles ? [{ label: words.middleHalf, text: words.range(...band.quartiles) }] : []),
  ];
}

/** One sentence for the ear: "Detection: Level 0.8, Range 0.6 to 1.2". */
export const spoken = (name: string, facts: readonly Fact[]): string =>
  `${name}: ${facts.map(({ label, text }) => (label ? `${label} ${text}` : text)).join(', ')}`;

/** The same in one cell of a table. */
export function cellText(figure: Figure, words: ChartWords): string {
  if ('absence' in figure) return words.absence[figure.absence];
  const { value, range, isThin } = figure;
  return [
    words.number(value),
    range ? ` (${words.range(...range)})` : '',
    isThin ? ` · ${words.fewQuestions}` : '',
  ].join('');
}
