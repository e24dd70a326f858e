import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Mail } from '../../platform/mail/mail.ts';
import { createLog } from '../../platform/observability/log.ts';
import { Letters } from './letters.ts';

describe('a letter that the mail server refuses', () => {
  it('is told to the operator without the address', async () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(new Error(`nobody lives at ${address}`)),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'chorsu-letters-'));
    const mail = new Mail({
      dataFolder,
      mailUrl: `smtp://127.0.0.1:${port}`,
      publicUrl: 'https://chorsu.example',
    });
    let logged = '';
    const log = createLog({ environment: 'production' }, { write: (line) => void (logged += line) });
    const reader = { email: 'person@country.example', language: 'fr' };
    expect(await new Letters(mail, log).test(reader, 'https://chorsu.example')).toBe(false);
    mail.close();
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(dataFolder, { recursive: true });
    expect(JSON.parse(logged)).toMatchObject({ msg: 'a mail was not taken', responseCode: 550 });
    expect(logged).not.toContain('person@');
  });
});
