import { messages, type ReportCode } from './report-messages.ts';

export type ReportSeverity = 'error' | 'loss' | 'note';
export type ReportParameters = Readonly<Record<string, string | number>>;

/** Where in the file: any part may be unknown. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

/**
 * One line of an import's report. *error*: the file can't be imported; *loss*: something in it isn't carried;
 * *note*: something was read differently from how it is written, or passed over without harm.
 * `message` is the English wording of `code` with its `parameters`.
 */
export interface ReportLine extends Place {
  readonly severity: ReportSeverity;
  readonly code: ReportCode;
  readonly parameters: ReportParameters;
  readonly message: string;
}

/** More losses or more notes than this help nobody; errors are kept beyond it. Notes take no loss's place. */
const MOST_LINES = 5_000;
/** Quoted cells are shortened so that a line stays a line. */
const LONGEST_QUOTE = 120;

export const nowhere: Place = { sheet: null, row: null, column: null };

const quote = (value: string | number): string | number => {
  if (typeof value === 'number') return value;
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
};

/** One finished line; parameters are shortened to a quotable length. */
export function reportLine(
  severity: ReportSeverity,
  code: ReportCode,
  place: Partial<Place> = {},
  parameters: ReportParameters = {},
): ReportLine {
  const quoted = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, quote(value)]));
  const message = messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(quoted[name] ?? ''));
  return { severity, ...nowhere, ...place, code, parameters: quoted, message };
}

/** Collects the lines of one import in the order of finding. */
export class Report {
  readonly #lines: ReportLine[] = [];
  readonly #found = { loss: 0, note: 0 };

  error(code: ReportCode, place?: Partial<Place>, parameters?: ReportParameters): void {
    this.#lines.push(reportLine('error', code, place, parameters));
  }
  loss(code: ReportCode, place?: Partial<Place>, parameters?: ReportParameters): void {
    this.#add('loss', code, place, parameters);
  }
  note(code: ReportCode, place?: Partial<Place>, parameters?: ReportParameters): void {
    this.#add('note', code, place, parameters);
  }
  get hasErrors(): boolean {
    return this.#lines.some((line) => line.severity === 'error');
  }
  lines(): readonly ReportLine[] {
    const losses = Math.max(0, this.#found.loss - MOST_LINES);
    const count = losses + Math.max(0, this.#found.note - MOST_LINES);
    return count === 0
      ? this.#lines
      : [...this.#lines, reportLine(losses > 0 ? 'loss' : 'note', 'xlsform.report-cut', {}, { count })];
  }

  #add(
    severity: 'loss' | 'note',
    code: ReportCode,
    place?: Partial<Place>,
    parameters?: ReportParameters,
  ): void {
    this.#found[severity] += 1;
    if (this.#found[severity] <= MOST_LINES) this.#lines.push(reportLine(severity, code, place, parameters));
  }
}
