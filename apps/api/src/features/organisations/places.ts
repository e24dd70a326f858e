import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { marks, type ReadSql } from '../../platform/database/sql.ts';

/** So few climb the tree; for more the whole of it is read. */
const few = 8;

interface Node {
  readonly id: Id;
  readonly kind: Place['kind'];
  readonly parentId: Id | null;
}

/** The places of the organisations, each once; what doesn't exist is left out. One or two questions to the database. */
export async function placesOf(sql: ReadSql, ids: readonly Id[], today: string): Promise<Place[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return wanted.length <= few ? climbed(sql, wanted, today) : fromTheTree(sql, wanted, today);
}

/** A place on the way up from `start`, once for each region where it is a country. */
interface Step {
  readonly start: Id;
  readonly id: Id;
  readonly kind: Place['kind'];
  readonly regionId: Id | null;
}

/** Each place itself, then what it stands in, up to the network. */
const climbing = (
  ids: readonly Id[],
): string => `WITH RECURSIVE \`above\` (\`start\`, \`id\`, \`kind\`, \`parentId\`, \`steps\`) AS (
  SELECT \`id\`, \`id\`, \`kind\`, \`parentId\`, 0 FROM \`organisation\` WHERE \`id\` IN (${marks(ids)})
  UNION ALL
  SELECT a.\`start\`, o.\`id\`, o.\`kind\`, o.\`parentId\`, a.\`steps\` + 1 FROM \`above\` a JOIN \`organisation\` o ON o.\`id\` = a.\`parentId\`
)
SELECT a.\`start\`, a.\`id\`, a.\`kind\`, m.\`regionId\` FROM \`above\` a
LEFT JOIN \`region_membership\` m ON a.\`kind\` = 'country' AND m.\`countryId\` = a.\`id\`
  AND m.\`from\` <= ? AND (m.\`until\` IS NULL OR m.\`until\` >= ?)
ORDER BY a.\`start\`, a.\`steps\`, m.\`from\`, m.\`regionId\``;

async function climbed(sql: ReadSql, ids: readonly Id[], today: string): Promise<Place[]> {
  const steps = await sql.rows<Step>(climbing(ids), [...ids, today, today]);
  return [...Map.groupBy(steps, ({ start }) => start)].map(([id, above]) => {
    const within: Id[] = [];
    for (const step of above) {
      if (!within.includes(step.id)) within.push(step.id);
      if (step.regionId !== null) within.push(step.regionId);
    }
    return { id, kind: above[0]!.kind, within: within.reverse() };
  });
}

async function fromTheTree(sql: ReadSql, ids: readonly Id[], today: string): Promise<Place[]> {
  const nodes = await sql.rows<Node>('SELECT `id`, `kind`, `parentId` FROM `organisation`');
  const memberships = await sql.rows<{ countryId: Id; regionId: Id }>(
    'SELECT `countryId`, `regionId` FROM `region_membership` WHERE `from` <= ? AND (`until` IS NULL OR `until` >= ?) ORDER BY `from`, `regionId`',
    [today, today],
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const regions = Map.groupBy(memberships, ({ countryId }) => countryId);
  return ids.flatMap((id) => {
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
