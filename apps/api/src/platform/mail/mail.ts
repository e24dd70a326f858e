import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.ts';
import { newId } from '../context/id.ts';

/**
 * A mail never holds content: no answer, level, comment or file name; only that something waits, and a link. Its words
 * come from the message files, in the reader's language.
 */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters, or lays them into `mails/` in the data folder when no mail server is set. */
export class Mail {
  readonly #folder: string;
  readonly #from: string;
  readonly #transport: Transporter | undefined;

  constructor({ dataFolder, mailUrl, publicUrl }: Pick<Config, 'dataFolder' | 'mailUrl' | 'publicUrl'>) {
    this.#folder = path.join(dataFolder, 'mails');
    this.#from = `chorsu@${new URL(publicUrl).hostname}`;
    // A connection is kept for the next letter: a country's are many at once.
    this.#transport = mailUrl ? createTransport({ url: mailUrl, pool: true }) : undefined;
  }

  /** Rejects when the mail server refuses. Never inside a write: a write may run twice, and a mail can't be taken back. */
  async send({ to, subject, text }: Letter): Promise<void> {
    if (this.#transport) {
      await this.#transport.sendMail({ from: this.#from, to, subject, text });
      return;
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const name = newId();
    // Whole or not there: somebody may be watching the folder.
    const draft = `${this.#folder}.${name}`;
    await writeFile(draft, `To: ${to}\nSubject: ${subject}\n\n${text}\n`, { mode: 0o600 });
    await rename(draft, path.join(this.#folder, `${name}.txt`));
  }

  close(): void {
    this.#transport?.close();
  }
}
