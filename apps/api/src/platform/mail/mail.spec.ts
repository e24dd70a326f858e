import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Mail } from './mail.ts';

const letter = {
  to: 'person@country.example',
  subject: 'Something waits',
  text: 'https://chorsu.example/home',
};
const publicUrl = 'https://chorsu.example';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'chorsu-mail-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

describe('mail', () => {
  it('lies in the data folder where no mail server is set', async () => {
    await new Mail({ dataFolder, mailUrl: undefined, publicUrl }).send(letter);
    const [file, ...others] = readdirSync(path.join(dataFolder, 'mails'));
    expect(others).toEqual([]);
    expect(readFileSync(path.join(dataFolder, 'mails', file!), 'utf8')).toBe(
      'To: person@country.example\nSubject: Something waits\n\nhttps://chorsu.example/home\n',
    );
  });

  it('goes to the mail server that is set, all over one connection', async () => {
    let received = '';
    let connections = 0;
    const server = new SMTPServer({
      onConnect(_session, done) {
        connections += 1;
        done();
      },
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        stream.on('data', (chunk: Buffer) => (received += chunk.toString()));
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mail = new Mail({ dataFolder, mailUrl: `smtp://127.0.0.1:${port}`, publicUrl });
    await mail.send(letter);
    await mail.send(letter);
    mail.close();
    await new Promise<void>((resolve) => server.close(resolve));
    expect(connections).toBe(1);
    expect(received).toContain('To: person@country.example');
    expect(received).toContain('From: chorsu@chorsu.example');
    expect(received).toContain('https://chorsu.example/home');
  });
});
