import type { Role } from '@chorsu/access';
import type { Demonstration } from '../../../reference/demonstration.ts';
import { newAccount } from '../members/account.entity.ts';
import { addAccount, addMembership } from '../members/joining.service.ts';
import { Organisation, RegionMembership } from '../organisations/organisation.entity.ts';
import { networkPlace } from '../organisations/places.ts';
import type { DemoWorld } from './demo-world.ts';

/** Before the first cycle. */
const begin = '2021-12-01';

/**
 * The invented region with its countries and institutions, and one account for each role. Its focal points begin without a
 * document or a second administrator: nobody stands behind them, and the loader refuses a network that has people.
 */
export async function loadPlaces(
  world: DemoWorld,
  { organisations, accounts }: Demonstration,
): Promise<void> {
  const ctx = world.asSystem(begin);
  const network = await networkPlace(ctx.sql);
  await ctx.write(network.id, async (tx) => {
    for (const { code, kind, parent, name, timeZone, languages } of organisations) {
      const id = tx.newId();
      world.organisations.set(code, id);
      // A country stands below the network; its region is a membership with dates.
      const parentId = kind === 'institution' && parent ? world.id(parent) : network.id;
      await tx.db.insert(Organisation, {
        id,
        kind,
        code,
        name,
        timeZone,
        languages: [...languages],
        parentId,
        isInvented: true,
        createdAt: tx.now,
      });
      if (kind === 'country' && parent)
        await tx.db.insert(RegionMembership, {
          id: tx.newId(),
          countryId: id,
          regionId: world.id(parent),
          from: begin,
          until: null,
        });
    }
    for (const { name, email, role, organisation, sections, language } of accounts) {
      const accountId = tx.newId();
      await addAccount(
        tx,
        newAccount({ id: accountId, name, email, language, isDemonstration: true, createdAt: tx.now }),
      );
      world.accounts.set(`${role} ${organisation ?? 'network'}`, accountId);
      const organisationId = organisation ? world.id(organisation) : network.id;
      await addMembership(tx, network.id, {
        accountId,
        organisationId,
        role: role as Role,
        ...(sections ? { sections } : {}),
      });
    }
  });
}
