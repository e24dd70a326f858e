import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { ReadSql } from '../../platform/database/sql.ts';
import { findPlace } from './place.ts';

/** So few are asked for one by one; more are found in one reading of the whole tree. */
const few = 3;

interface Node {
  readonly id: Id;
  readonly kind: Place['kind'];
  readonly parentId: Id | null;
}

/** The places of the organisations, each once; what doesn't exist is left out. */
export async function placesOf(sql: ReadSql, ids: readonly Id[], today: string): Promise<Place[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length <= few) {
    const found = await Promise.all(wanted.map((id) => findPlace(sql, id, today)));
    return found.filter((place) => place !== undefined);
  }
  const nodes = await sql.rows<Node>('SELECT `id`, `kind`, `parentId` FROM `organisation`');
  const memberships = await sql.rows<{ countryId: Id; regionId: Id }>(
    'SELECT `countryId`, `regionId` FROM `region_membership` WHERE `from` <= ? AND (`until` IS NULL OR `until` >= ?) ORDER BY `from`, `regionId`',
    [today, today],
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const regions = Map.groupBy(memberships, ({ countryId }) => countryId);
  return wanted.flatMap((id) => {
    const node = byId.get(id);
    return node ? [{ id, kind: node.kind, within: within(node, byId, regions) }] : [];
  });
}

/** The root of all, for what everybody in the network may see. */
export async function networkPlace(sql: ReadSql): Promise<Place> {
  const [row] = await sql.rows<{ id: Id }>("SELECT `id` FROM `organisation` WHERE `kind` = 'network'");
  if (!row) throw new Error('There is no network: the reference data were not loaded.');
  return { id: row.id, kind: 'network', within: [row.id] };
}

/** The network first, then regions and country, itself last. */
function within(
  node: Node,
  byId: ReadonlyMap<Id, Node>,
  regions: ReadonlyMap<Id, readonly { readonly regionId: Id }[]>,
): Id[] {
  const parent = node.parentId === null ? undefined : byId.get(node.parentId);
  const above = parent ? within(parent, byId, regions) : [];
  const around = node.kind === 'country' ? (regions.get(node.id) ?? []).map(({ regionId }) => regionId) : [];
  return [...above, ...around, node.id];
}
