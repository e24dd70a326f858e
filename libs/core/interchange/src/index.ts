export {
  reportLine,
  type Place,
  type ReportLine,
  type ReportParameters,
  type ReportSeverity,
} from './report.ts';
export { messages as reportMessages, type ReportCode } from './report-messages.ts';
export type { Cell, Row, Sheet, UnknownCell, Workbook } from './workbook.ts';
export type { FormCounts } from './xlsform/form-counts.ts';
export {
  readXlsForm,
  unreadable,
  type FormReading,
  type FormReadingOptions,
} from './xlsform/read-xls-form.ts';
