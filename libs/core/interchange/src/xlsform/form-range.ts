import { canonicalDecimal } from '@chorsu/kernel';

interface Range {
  readonly kind: 'integer' | 'decimal';
  readonly min: string;
  readonly max: string;
  readonly step: string;
  /** The step as a rule; only whole numbers, since `mod` of decimal fractions isn't exact. */
  readonly rule: string | undefined;
  readonly isStepLost: boolean;
}

/** XLSForm's `range` by its parameters; ODK's own values where one isn't given or is no number. */
export function rangeOf(parameters: ReadonlyMap<string, string>): Range {
  const number = (name: string, fallback: string): string =>
    canonicalDecimal(parameters.get(name) ?? '') ?? fallback;
  const start = number('start', '1');
  const end = number('end', '10');
  const step = number('step', '1').replace(/^-/, '');
  const kind = [start, end, step].some((value) => value.includes('.')) ? 'decimal' : 'integer';
  const [min, max] = Number(start) <= Number(end) ? [start, end] : [end, start];
  const isStepped = kind === 'integer' && step !== '1' && step !== '0';
  return {
    kind,
    min,
    max,
    step,
    rule: isStepped ? `(. - (${min})) mod ${step} = 0` : undefined,
    isStepLost: kind === 'decimal',
  };
}
