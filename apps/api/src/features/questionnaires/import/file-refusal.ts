import {
  reportLine,
  type ReportCode,
  type ReportLine,
  type ReportParameters,
  type Place,
} from '@chorsu/interchange';

/** A file that can't be read as a form; carries the one line that the report will hold. */
export class FileRefusal extends Error {
  readonly line: ReportLine;

  constructor(code: ReportCode, parameters?: ReportParameters, place?: Partial<Place>) {
    const line = reportLine('error', code, place, parameters);
    super(line.message);
    this.name = 'FileRefusal';
    this.line = line;
  }
}
