import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../api/client.ts';
import { startServer } from '../api/server.ts';
import { median, type Benchmark } from './benchmark.ts';
import { Demonstration } from './demonstration.ts';
import { startFloor } from './floor-server.ts';
import { countryCount, fillRegion, questionCount } from './matrix-world.ts';

/** The first looks only warm the code; each look at another version finds none of its figures kept. */
const looks = { warm: 8, cold: 12 };
const keptLooks = 40;
const query =
  'query ($regionId: ID!, $versionId: ID) { regionLevels(regionId: $regionId, versionId: $versionId) }';

interface Levels<Row> {
  readonly paths: readonly string[];
  readonly levels: readonly Row[];
}

interface Organisation {
  readonly id: string;
  readonly isInvented: boolean;
}

/** Milliseconds until the whole answer has arrived as text. */
async function timed(ask: () => Promise<Response>): Promise<{ took: number; body: string }> {
  const began = performance.now();
  const body = await (await ask()).text();
  return { took: performance.now() - began, body };
}

const regionAndNetwork = async (client: Client): Promise<{ region: string; network: string }> => {
  const all = async (kind: string) =>
    (
      await client.ask<{ organisations: Organisation[] }>(
        `{ organisations(kind: ${kind}) { id isInvented } }`,
      )
    ).organisations;
  return {
    region: (await all('region')).find(({ isInvented }) => isInvented)!.id,
    network: (await all('network'))[0]!.id,
  };
};

/** Both the same figures, and all of them, or the race counts for nothing. */
function agree(ours: string, floor: string): void {
  const { paths, levels } = (JSON.parse(ours) as { data: { regionLevels: Levels<string> } }).data
    .regionLevels;
  const theirs = JSON.parse(floor) as Levels<readonly (number | null)[]>;
  const sorted = (rows: readonly string[]) => rows.toSorted().join('\n');
  if (levels.length !== countryCount || paths.length !== questionCount)
    throw new Error('Figures are missing.');
  if (
    paths.join() !== theirs.paths.join() ||
    sorted(levels) !== sorted(theirs.levels.map((row) => row.join()))
  )
    throw new Error('The figures are not the same.');
}

/**
 * 63 countries × 1,000 questions as `regionLevels` gives them to the secretariat, against the same rows by raw SQL and
 * JSON; ratio = ours / floor in time.
 */
export const matrix: Benchmark = {
  name: 'matrix',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'chorsu-matrix-'));
    const settings = { CHORSU_DATA: folder, CHORSU_DEMO: 'on' };
    const file = join(folder, 'chorsu.sqlite');
    try {
      const first = await startServer(settings);
      const { region, network } = await regionAndNetwork(
        await (await Demonstration.at(first.url)).signInAs('secretariat'),
      );
      await first.stop();
      const versions = fillRegion(file, region, network, looks.warm + looks.cold);
      const server = await startServer(settings);
      const floorServer = await startFloor('matrix-floor', { DATABASE: file });
      try {
        const client = await (await Demonstration.at(server.url)).signInAs('secretariat');
        const ours = (versionId: string) =>
          timed(() =>
            client.fetch('/graphql', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query, variables: { regionId: region, versionId } }),
            }),
          );
        const floors = (versionId: string) =>
          timed(() => fetch(`${floorServer.url}/levels?region=${region}&version=${versionId}`));
        const samples = { cold: [] as number[], kept: [] as number[], floor: [] as number[] };
        for (const version of versions) {
          const [own, floor] = [await ours(version), await floors(version)];
          agree(own.body, floor.body);
          samples.cold.push(own.took);
          samples.floor.push(floor.took);
        }
        for (let look = 0; look < keptLooks; look += 1) {
          samples.kept.push((await ours(versions.at(-1)!)).took);
          samples.floor.push((await floors(versions.at(-1)!)).took);
        }
        const floor = median(samples.floor.slice(looks.warm));
        const figure = (name: string, value: number) => ({
          name,
          value,
          unit: 'ms',
          floor,
          ratio: value / floor,
        });
        return [
          figure('matrix.cold', median(samples.cold.slice(looks.warm))),
          figure('matrix.kept', median(samples.kept)),
        ];
      } finally {
        await floorServer.stop();
        await server.stop();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
