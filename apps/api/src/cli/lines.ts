import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A line nested deeper than this is refused: walking it could overflow the stack and lose the lines behind it. */
const DEEPEST = 500;
const tooDeep = JSON.stringify({
  issue: { code: 'line.too_deep', message: `A line is nested at most ${DEEPEST} deep.` },
});

function isTooDeep(line: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index];
    if (letter === '"') isInText = !isInText;
    else if (isInText) index += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

async function* answers(
  lines: AsyncIterable<string>,
  handle: (line: string) => string,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const read of lines) {
    const line = isFirst ? read.replace(/^\ufeff/, '') : read;
    isFirst = false;
    if (line.trim() !== '') yield `${isTooDeep(line) ? tooDeep : handle(line)}\n`;
  }
}

/**
 * Each line in through the handler, one line out, in order; waits when the reader of the output is slow, and ends when it
 * has gone (`| head`). Blank lines are none, and a byte order mark at the very beginning is no part of the first.
 */
export async function eachLine(
  handle: (line: string) => string,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Infinity });
  try {
    await pipeline(answers(lines, handle), output, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
