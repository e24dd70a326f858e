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

/** For handlers of values: a line that is no JSON gives an issue, and the next line has its turn. */
export const onJson =
  (handle: (value: unknown) => unknown) =>
  (line: string): string => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return JSON.stringify({ issue: { code: 'line.not-json', message: 'The line is not JSON.' } });
    }
    return JSON.stringify(handle(value));
  };
