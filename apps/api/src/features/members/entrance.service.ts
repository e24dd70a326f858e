import { ROLES, type Role } from '@chorsu/access';
import type { Id, LocalizedText } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Account } from './account.entity.ts';
import { Membership } from './membership.entity.ts';

export interface DemoAccount {
  readonly id: Id;
  readonly name: string;
  readonly role: string;
  readonly organisation: LocalizedText;
}

export interface Entrance {
  readonly isDemonstration: boolean;
  readonly networkName: LocalizedText;
  readonly demoAccounts: readonly DemoAccount[];
  readonly needsFirstAdministrator: boolean;
}

/** What stands at the door, for strangers: the network's name and, in the demonstration, who one may be. */
@Injectable()
export class EntranceService {
  constructor(@Inject(CONFIG) readonly config: Config) {}

  async entrance(ctx: Context): Promise<Entrance> {
    const network = await ctx.db.findOneByOrFail(Organisation, { kind: 'network' });
    const { isDemonstration } = this.config;
    return {
      isDemonstration,
      networkName: network.name,
      demoAccounts: isDemonstration ? await this.#demoAccounts(ctx) : [],
      needsFirstAdministrator: await needsFirstAdministrator(ctx),
    };
  }

  async #demoAccounts(ctx: Context): Promise<DemoAccount[]> {
    const accounts = await ctx.db.find(Account, {
      where: { isDemonstration: true },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const memberships = await ctx.db.findBy(Membership, { accountId: In(accounts.map(({ id }) => id)) });
    const organisations = await ctx.db.findBy(Organisation, {
      id: In(memberships.map(({ organisationId }) => organisationId)),
    });
    const listed = accounts.flatMap(({ id, name }) => {
      const membership = memberships.find(({ accountId }) => accountId === id);
      const organisation = organisations.find((each) => each.id === membership?.organisationId);
      return membership && organisation
        ? [{ id, name, role: membership.role, organisation: organisation.name }]
        : [];
    });
    return listed.sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'en'));
  }
}

export const needsFirstAdministrator = async (ctx: Context): Promise<boolean> =>
  !(await ctx.db.existsBy(Membership, { role: 'administrator' }));

const rankOf = ({ role }: DemoAccount): number => ROLES.indexOf(role as Role);
