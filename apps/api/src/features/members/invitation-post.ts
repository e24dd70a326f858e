import { isInterfaceLanguage } from '@chorsu/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import type { Invitation } from './invitation.entity.ts';
import { Letters } from './letters.ts';

/** The links of invitations, and the letters that carry them. */
@Injectable()
export class InvitationPost {
  constructor(
    readonly letters: Letters,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  /** The code stands behind the hash sign, which no browser sends and no server logs. */
  link(code: string): string {
    return `${this.config.publicUrl}/invitation#code=${code}`;
  }

  /** To the invited address; false when the mail server refused it. */
  async send(
    ctx: Context,
    { email, organisationId }: Pick<Invitation, 'organisationId'> & { readonly email: string },
    code: string,
  ): Promise<boolean> {
    const language = await languageFor(ctx, email, organisationId);
    return this.letters.invitation({ email, language }, this.link(code));
  }
}

/** Of the invited person where they are known, else the first of the organisation's that we write, else the inviter's. */
async function languageFor(ctx: Context, email: string, organisationId: string): Promise<string> {
  const account = await ctx.db.findOneBy(Account, { emailKey: emailKeyOf(email) });
  if (account) return account.language;
  const { languages } = await ctx.db.findOneByOrFail(Organisation, { id: organisationId });
  return languages.find(isInterfaceLanguage) ?? ctx.locale;
}
