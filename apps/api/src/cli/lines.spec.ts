import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable, Writable } from 'node:stream';
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

  it('refuses what is nested too deeply, and goes on', async () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    const brackets = `"${'[{'.repeat(400)}\\"${'['.repeat(400)}"`;
    const [deep, ...others] = (await through(`${nested(501)}\n${nested(500)}\n${brackets}\nb`)).split('\n');
    expect(JSON.parse(deep!)).toMatchObject({ issue: { code: 'line.too_deep' } });
    expect(others).toEqual([`<${nested(500)}>`, `<${brackets}>`, '<b>', '']);
  });

  it.each(['EPIPE', 'ENOSPC'])('ends when nothing more can be written: %s', async (code) => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });
    const ending = eachLine((line) => line, Readable.from([Buffer.from('a\n'.repeat(9))]), output);
    // Whoever reads no more has what they wanted; a full disk is a failure.
    if (code === 'EPIPE') await expect(ending).resolves.toBeUndefined();
    else await expect(ending).rejects.toThrow(code);
  });

  it('gives nothing for nothing', async () => expect(await through('')).toBe(''));
});
