import { Worker } from 'node:worker_threads';
import {
  reportLine,
  unreadable,
  type FormReading,
  type ReportCode,
  type ReportParameters,
} from '@chorsu/interchange';
import { fileFormat } from './file-format.ts';
import { FileRefusal } from './file-refusal.ts';
import { formLimits, type FormLimits } from './form-limits.ts';
import type { FormReaderInput } from './form-reader.worker.ts';

/** The worker beside this file: TypeScript when run from source, JavaScript in the build. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './form-reader.worker.ts' : './form-reader.worker.js',
  import.meta.url,
);

/** One file at a time: each may take its whole limit of memory. */
let line: Promise<unknown> = Promise.resolve();

/**
 * Reads a form from the bytes of a file, whatever its name is. Always answers: a file that is no form, broken, too
 * large, encrypted or hostile comes back as a reading with one error. `name`, the file's, titles a form that names itself nowhere.
 */
export function readFormFile(
  bytes: Uint8Array,
  { name, limits = formLimits }: { readonly name?: string; readonly limits?: FormLimits } = {},
): Promise<FormReading> {
  if (bytes.length > limits.bytes)
    return Promise.resolve(refused('file.too-large', { size: bytes.length, limit: limits.bytes }));
  try {
    fileFormat(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return Promise.resolve(unreadable(error.line));
    throw error;
  }
  const turn = line.then(() => readInWorker({ bytes, name: name?.replace(/\.\w{1,5}$/, ''), limits }));
  // A turn that failed stops nobody who comes after it.
  line = turn.catch(() => undefined);
  return turn;
}

const refused = (code: ReportCode, parameters?: ReportParameters): FormReading =>
  unreadable(reportLine('error', code, {}, parameters));

function readInWorker(input: FormReaderInput): Promise<FormReading> {
  const { seconds, memoryMegabytes } = input.limits;
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: input,
      // The parent's flags and environment are none of a file reader's business.
      execArgv: [],
      env: {},
      // The spreadsheet reader grumbles on the console about damaged files; the report says what matters.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, stackSizeMb: 8 },
    });
    const end = (reading: FormReading): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(reading);
    };
    const timer = setTimeout(() => end(refused('file.too-slow', { seconds })), seconds * 1_000);
    worker.once('message', (reading: FormReading) => end(reading));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refused('file.too-much-memory')
          : refused('file.broken', { reason: error.message }),
      ),
    );
    worker.once('exit', () => end(refused('file.broken', { reason: 'reading it stopped without a result' })));
  });
}
