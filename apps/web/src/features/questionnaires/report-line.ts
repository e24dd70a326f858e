export type ReportSeverity = 'error' | 'loss' | 'note';

/** One line of what an import could not carry, as the server words it. */
export interface ReportLine {
  readonly severity: ReportSeverity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  /** Message key of the same sentence, where the interface has it. */
  readonly code?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export const reportSeverities = ['error', 'loss', 'note'] as const satisfies readonly ReportSeverity[];

/** The report of a version travels as JSON of the server's own shape. */
export const reportLinesOf = (report: unknown): readonly ReportLine[] =>
  Array.isArray(report) ? (report as ReportLine[]) : [];
