import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { reportLine, unreadable, type FormReading, type ReportLine } from '@chorsu/interchange';
import { formLimits } from '../features/questionnaires/import/form-limits.ts';
import { readFormFile } from '../features/questionnaires/import/read-form-file.ts';

/**
 * `form check FILE [--json]`: tells what importing the XLSForm would bring and lose. Answers the exit code: 0 when it
 * can be imported, 1 when not, 2 when called wrongly.
 */
export async function formCheck(args: readonly string[]): Promise<number> {
  const files = args.filter((argument) => !argument.startsWith('--'));
  const unknown = args.find((argument) => argument.startsWith('--') && argument !== '--json');
  const [file] = files;
  if (file === undefined || files.length > 1 || unknown !== undefined) {
    console.error('Usage: chorsu form check FILE [--json]');
    return 2;
  }
  const reading = await readFromDisk(resolve(calledFrom(), file));
  console.log(args.includes('--json') ? JSON.stringify(asJson(reading)) : asText(reading));
  return reading.document ? 0 : 1;
}

/** `npm run` starts commands in the workspace's own folder, wherever it was called. */
const calledFrom = (env = process.env): string =>
  (env.npm_lifecycle_event === 'chorsu' && env.INIT_CWD) || process.cwd();

async function readFromDisk(file: string): Promise<FormReading> {
  try {
    const { size } = await stat(file);
    if (size > formLimits.bytes)
      return unreadable(reportLine('error', 'file.too-large', {}, { size, limit: formLimits.bytes }));
    return await readFormFile(await readFile(file), { name: basename(file) });
  } catch (error) {
    return unreadable(reportLine('error', 'file.missing', {}, { reason: (error as Error).message }));
  }
}

const asJson = ({ document, title, languages, counts, report }: FormReading): object => ({
  ok: document !== undefined,
  title,
  languages,
  ...counts,
  problems: report.map(({ severity, sheet, row, column, message }) => ({
    severity,
    sheet,
    row,
    column,
    message,
  })),
});

const place = ({ sheet, row, column }: ReportLine): string =>
  sheet === null ? '' : ` ${sheet}${row === null ? '' : ` ${column ?? 'row '}${row}`}:`;

function asText({ document, title, languages, counts, report }: FormReading): string {
  const { parsed, failed } = counts.expressions;
  return [
    `${title ?? 'No form'}: ${document ? 'can be imported' : 'can’t be imported'}`,
    `languages ${languages.join(', ') || '–'}`,
    `sections ${counts.sections}, questions ${counts.questions}, choices ${counts.choices}`,
    `expressions parsed ${parsed}, not parsed ${failed}`,
    ...report.map((line) => `${line.severity.padEnd(5)}${place(line)} ${line.message}`),
  ].join('\n');
}
