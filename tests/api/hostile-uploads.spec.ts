import { connect } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, type SmallCycle } from './small-cycle.ts';
import { smallForm } from './xlsform.ts';

const marked = 'ANSWER-THAT-STAYS-INSIDE';

/** A workbook of one part that unpacks to far more than it says. */
function bomb(megabytes: number): Uint8Array<ArrayBuffer> {
  const number = (size: 2 | 4, ...values: readonly number[]): Buffer =>
    Buffer.concat(
      values.map((value) => {
        const field = Buffer.alloc(size);
        field.writeUIntLE(value, 0, size);
        return field;
      }),
    );
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_000_000));
  const sizes = number(4, 0, 0, packed.length, 10);
  const local = Buffer.concat([
    number(4, 0x04034b50),
    number(2, 20, 0, 8),
    sizes,
    number(2, name.length, 0),
    name,
    packed,
  ]);
  const central = Buffer.concat([
    number(4, 0x02014b50),
    number(2, 20, 20, 0, 8),
    sizes,
    number(2, name.length, 0, 0, 0, 0),
    number(4, 0, 0),
    name,
  ]);
  const end = Buffer.concat([
    number(4, 0x06054b50),
    number(2, 0, 0, 1, 1),
    number(4, central.length, local.length),
    number(2, 0),
  ]);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

/** One story; as in production the server writes its log. */
describe('uploads that mean no good', () => {
  let server: RunningServer;
  let designer: Client;
  let cycle: SmallCycle;

  beforeAll(async () => {
    server = await startServer({ CHORSU_DEMO: 'on', CHORSU_ENV: 'development' });
    designer = await signInAs(server.url, 'Questionnaire designer');
    cycle = await openSmallCycle(server.url);
  }, 240_000);
  afterAll(() => server.stop(), 60_000);

  const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.append('file', new Blob([bytes]), 'form.xlsx');
    const answer = await designer.fetch('/upload/questionnaire', { method: 'POST', body });
    const { importId, report, problem } = (await answer.json()) as {
      importId?: string | null;
      report?: readonly { code: string; severity: string }[];
      problem?: { code: string };
    };
    return { status: answer.status, importId, codes: report?.map(({ code }) => code), problem };
  };
  const raw = (head: readonly string[]) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
    socket.on('error', () => undefined);
    const lines = [
      'POST /upload/questionnaire HTTP/1.1',
      'host: here',
      'x-chorsu: 1',
      `cookie: ${designer.cookie}`,
      'content-type: multipart/form-data; boundary=edge',
      'connection: close',
      ...head,
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return { socket, closed };
  };
  const part = '--edge\r\ncontent-disposition: form-data; name="file"; filename="form.xlsx"\r\n\r\n';
  const isAlive = async () => (await fetch(`${server.url}/health`)).status === 200;

  it('a workbook that was cut off is refused as broken', async () => {
    const whole = await smallForm();
    for (const length of [1, 30, Math.floor(whole.length / 2), whole.length - 1])
      expect(await upload(whole.slice(0, length))).toMatchObject({
        importId: null,
        codes: [expect.any(String)],
      });
    expect((await upload(whole)).importId).toEqual(expect.any(String));
  }, 60_000);

  it('an archive that unpacks to more than it says is refused before it has, and so is a file that is too large', async () => {
    expect(await upload(bomb(200))).toMatchObject({ importId: null, codes: ['file.unpacks-too-large'] });
    expect(await upload(new Uint8Array(26_000_000))).toMatchObject({ problem: { code: 'file.too-large' } });
    expect(await isAlive()).toBe(true);
  }, 60_000);

  it('a part without an end is told from one that is too large', async () => {
    const body = `${part}${marked}`;
    const { socket, closed } = raw([`content-length: ${body.length}`]);
    socket.write(body);
    const answer = await closed;
    expect(answer).toContain('import.incomplete');
  });

  it('a line that breaks in the middle ends nothing else', async () => {
    for (let time = 0; time < 20; time += 1) {
      const { socket, closed } = raw(['content-length: 1000000']);
      socket.write(`${part}${marked}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.resetAndDestroy();
      await closed;
    }
    expect(await isAlive()).toBe(true);
  });

  it('bodies that hardly move hold nobody up', async () => {
    const slow = Array.from({ length: 200 }, () => {
      const line = raw(['content-length: 1000000']);
      line.socket.write(part);
      return line;
    });
    const trickle = setInterval(() => slow.forEach(({ socket }) => socket.write('x')), 50);
    try {
      expect((await upload(await smallForm())).importId).toEqual(expect.any(String));
      expect(await isAlive()).toBe(true);
    } finally {
      clearInterval(trickle);
      for (const { socket } of slow) socket.destroy();
    }
  }, 60_000);

  it('what was answered, sent or refused stands in no log and no letter', async () => {
    const aralia = await signInAs(server.url, 'Focal point of Aralia');
    const { assessmentId, institutions } = cycle;
    await send(aralia, assessmentId, edit('note', marked, institutions[0]!.id));
    const wrong = { ...edit('note', marked, institutions[0]!.id), aspect: marked };
    await aralia.raw(
      'mutation ($id: ID!, $changes: AnswerChanges!) { appendChanges(assessmentId: $id, changes: $changes) { sequence } }',
      { id: assessmentId, changes: [wrong] },
    );
    await aralia.raw(`query { nothing(answer: "${marked}") }`, { text: marked });
    await aralia.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "${marked}`,
    });
    const folder = join(server.dataFolder, 'mails');
    const letters = existsSync(folder)
      ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      : [];
    const cookies = [aralia, designer].map(({ cookie }) => cookie.split('=')[1]!);
    const told = [server.output(), ...letters];
    expect(server.output()).not.toBe('');
    for (const secret of [marked, ...cookies])
      expect(told.filter((text) => text.includes(secret))).toEqual([]);
  });
});
