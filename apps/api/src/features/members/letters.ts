import { interfaceLanguages, isInterfaceLanguage, loadMessages, type MessageId } from '@chorsu/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/request-context.ts';
import { Mail } from '../../platform/mail/mail.ts';
import type { Log } from '../../platform/observability/log.ts';
import { LOG } from '../../platform/tokens.ts';

interface Reader {
  readonly email: string;
  readonly language: string;
}

/** What nodemailer says of a mail that wasn't taken: its own code, the server's (RFC 5321), to what. */
interface Refusal {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Letters to people in their language: that something waits, and a link; never what it is about. */
@Injectable()
export class Letters {
  constructor(
    readonly mail: Mail,
    @Inject(LOG) readonly log: Log,
  ) {}

  invitation(reader: Reader, link: string): Promise<boolean> {
    return this.#send(reader, 'mail.invitation.subject', 'mail.invitation.text', link);
  }

  reset(reader: Reader, link: string): Promise<boolean> {
    return this.#send(reader, 'mail.reset.subject', 'mail.reset.text', link);
  }

  /** Something was done, or is to be done, that the start page tells. */
  waiting(reader: Reader, link: string): Promise<boolean> {
    return this.#send(reader, 'mail.waiting.subject', 'mail.waiting.text', link);
  }

  /** Nobody waits for a mail server, and what was done stands, whatever becomes of the letters about it. */
  afterwards({ requestId }: Pick<Context, 'requestId'>, write: () => Promise<unknown>): void {
    write().catch((error: unknown) => this.log.error({ err: error, requestId }, 'letters were not written'));
  }

  test(reader: Reader, link: string): Promise<boolean> {
    return this.#send(reader, 'mail.test.subject', 'mail.test.text', link);
  }

  /** false when the mail server refused; the reason is for the operator's log, without the address. */
  async #send(
    { email, language }: Reader,
    subject: MessageId,
    text: MessageId,
    link: string,
  ): Promise<boolean> {
    const messages = await loadMessages(isInterfaceLanguage(language) ? language : interfaceLanguages[0]);
    try {
      await this.mail.send({ to: email, subject: messages[subject], text: `${messages[text]}\n\n${link}` });
      return true;
    } catch (error) {
      // Not the server's words, which repeat the address.
      const { code, responseCode, command } = error as Refusal;
      this.log.warn({ code, responseCode, command }, 'a mail was not taken');
      return false;
    }
  }
}
