// The floor of `matrix`: a bare Fastify route that reads the same rows by raw SQL and answers the same figures as JSON,
// without asking who may see them.
import { DatabaseSync } from 'node:sqlite';
import fastify from 'fastify';

interface Row {
  readonly countryId: string;
  readonly profile: string;
}
interface Profile {
  readonly cells: { readonly paths: readonly string[]; readonly levels: readonly (number | null)[] };
}

const database = new DatabaseSync(process.env['DATABASE']!, { readOnly: true });
const select = database.prepare(
  'SELECT s.countryId, s.profile FROM snapshot s JOIN region_membership m ON m.countryId = s.countryId WHERE m.regionId = ? AND s.versionId = ?',
);
const server = fastify();
server.get<{ Querystring: { region: string; version: string } }>('/levels', async ({ query }) => {
  const rows = select.all(query.region, query.version) as unknown as Row[];
  const cells = rows.map(({ profile }) => (JSON.parse(profile) as Profile).cells);
  return {
    paths: cells[0]?.paths,
    countries: rows.map(({ countryId }) => countryId),
    levels: cells.map(({ levels }) => levels),
  };
});
server.get('/ready', () => ({ status: 'ready' }));
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
