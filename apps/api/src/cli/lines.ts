import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Each line in through the handler, one line out, in order; waits when the reader of the output is slow. */
export async function eachLine(
  handle: (line: string) => string,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!output.write(`${handle(line)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
}
