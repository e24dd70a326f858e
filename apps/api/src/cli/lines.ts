import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Each line in through the handler, one line out, in order; waits when the reader of the output is slow. Blank lines are
 * none, and a byte order mark at the very beginning is no part of the first.
 */
export async function eachLine(
  handle: (line: string) => string,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  let isFirst = true;
  for await (const read of createInterface({ input, crlfDelay: Infinity })) {
    const line = isFirst ? read.replace(/^\ufeff/, '') : read;
    isFirst = false;
    if (line.trim() === '') continue;
    if (!output.write(`${handle(line)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
}
