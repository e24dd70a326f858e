import { parentPort, workerData } from 'node:worker_threads';
import { readXlsForm, unreadable, type FormReading } from '@chorsu/interchange';
import { FileRefusal } from './file-refusal.ts';
import type { FormLimits } from './form-limits.ts';
import { openWorkbook } from './open-workbook.ts';

/** What the worker is given: one file. */
export interface FormReaderInput {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
  readonly limits: FormLimits;
}

function readForm({ bytes, name, limits }: FormReaderInput): FormReading {
  try {
    return readXlsForm(openWorkbook(bytes, limits), name === undefined ? {} : { name });
  } catch (error) {
    if (error instanceof FileRefusal) return unreadable(error.line);
    throw error;
  }
}

parentPort!.postMessage(readForm(workerData as FormReaderInput));
