export {
  reportLine,
  type Place,
  type ReportLine,
  type ReportParameters,
  type ReportSeverity,
} from './report.ts';
export { messages as reportMessages, type ReportCode } from './report-messages.ts';
export type { Cell, Row, Sheet, Workbook } from './workbook.ts';
export {
  readXlsForm,
  unreadable,
  type FormCounts,
  type FormReading,
  type FormReadingOptions,
} from './xlsform/read-xls-form.ts';
