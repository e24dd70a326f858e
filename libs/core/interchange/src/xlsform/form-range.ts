import { canonicalDecimal } from '@chorsu/kernel';

interface Range {
  readonly kind: 'integer' | 'decimal';
  readonly min: string;
  readonly max: string;
  readonly step: string;
  /** The step as a rule; only whole numbers, since `mod` of decimal fractions isn't exact. */
  readonly rule: string | undefined;
  readonly isStepLost: boolean;
  /** Parameters without a meaning here: unknown ones, and those that aren't the number they should be. */
  readonly unused: readonly string[];
}

/** ODK's own values where one isn't given or is no number. */
const fallbacks = { start: '1', end: '10', step: '1' } as const;
type Parameter = keyof typeof fallbacks;

const numberIn = (name: string, text: string): string | undefined => {
  const number = name in fallbacks ? canonicalDecimal(text) : undefined;
  return name === 'step' && number === '0' ? undefined : number;
};

/** XLSForm's `range` by its parameters. */
export function rangeOf(parameters: ReadonlyMap<string, string>): Range {
  const number = (name: Parameter): string => numberIn(name, parameters.get(name) ?? '') ?? fallbacks[name];
  const start = number('start');
  const end = number('end');
  const step = number('step').replace(/^-/, '');
  const unused = [...parameters].filter(([name, text]) => numberIn(name, text) === undefined);
  const kind = [start, end, step].some((value) => value.includes('.')) ? 'decimal' : 'integer';
  const [min, max] = Number(start) <= Number(end) ? [start, end] : [end, start];
  const isStepped = kind === 'integer' && step !== '1';
  return {
    kind,
    min,
    max,
    step,
    rule: isStepped ? `(. - (${min})) mod ${step} = 0` : undefined,
    isStepLost: kind === 'decimal',
    unused: unused.map(([name, text]) => (text === '' ? name : `${name}=${text}`)),
  };
}
