import { readFileSync } from 'node:fs';
import type { Id, LocalizedText } from '@chorsu/kernel';
import type { RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { networkLoaded } from './organisation.events.ts';
import { Organisation, RegionMembership } from './organisation.entity.ts';

interface Named {
  readonly code: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly languages: string[];
}
interface ReferenceNetwork {
  readonly network: Named;
  readonly regions: readonly (Named & { readonly countries: readonly string[] })[];
  readonly countries: readonly Named[];
}

/** The day from which memberships are known; before it nothing is said. */
const knownFrom = '2026-01-01';

const read = (): ReferenceNetwork =>
  JSON.parse(readFileSync(new URL('./reference-network.json', import.meta.url), 'utf8')) as ReferenceNetwork;

/** Where there is no network yet: the real regions and countries, as in `reference-network.json`, without any answers. */
export async function loadReferenceNetwork(ctx: RequestContext): Promise<void> {
  if (await ctx.db.existsBy(Organisation, { kind: 'network' })) return;
  const { network, regions, countries } = read();
  await ctx.write([], async (tx) => {
    const root = await insert(tx, { ...network, kind: 'network', parentId: null });
    await tx.openStream(root, 'network');
    const ids = new Map<string, Id>();
    for (const country of countries)
      ids.set(country.code, await insert(tx, { ...country, kind: 'country', parentId: root }));
    for (const region of regions) {
      const regionId = await insert(tx, { ...region, kind: 'region', parentId: root });
      for (const code of region.countries)
        await tx.db.insert(RegionMembership, {
          id: tx.newId(),
          countryId: ids.get(code)!,
          regionId,
          from: knownFrom,
          until: null,
        });
    }
    tx.record(root, networkLoaded(1 + regions.length + countries.length));
  });
}

async function insert(
  tx: WriteContext,
  { code, name, timeZone, languages, kind, parentId }: Named & Pick<Organisation, 'kind' | 'parentId'>,
): Promise<Id> {
  const id = tx.newId();
  await tx.db.insert(Organisation, {
    id,
    kind,
    code,
    name,
    timeZone,
    languages,
    parentId,
    isInvented: false,
    createdAt: tx.now,
  });
  return id;
}
