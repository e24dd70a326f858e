import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable } from 'node:stream';
import { eachLine } from './lines.ts';

async function through(text: string): Promise<string> {
  const output = new PassThrough();
  await eachLine((line) => `<${line}>`, Readable.from([Buffer.from(text)]), output);
  output.end();
  return (await output.toArray()).join('');
}

describe('eachLine', () => {
  it('answers line by line, in order, blank ones left out', async () =>
    expect(await through('a\n\nb\n  \nc')).toBe('<a>\n<b>\n<c>\n'));

  it('takes the line ends of every system', async () =>
    expect(await through('a\r\nb\r\n')).toBe('<a>\n<b>\n'));

  it('leaves a byte order mark out at the beginning, and only there', async () =>
    expect(await through('\ufeffa\n\ufeffb')).toBe('<a>\n<\ufeffb>\n'));

  it('gives nothing for nothing', async () => expect(await through('')).toBe(''));
});
