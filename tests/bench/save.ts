import { randomBytes, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser, signInAs } from '../api/people.ts';
import { freePort, startServer } from '../api/server.ts';
import { root } from '../house/files.ts';
import type { Benchmark } from './benchmark.ts';

const clients = 64;
const seconds = 6;
const warmSeconds = 2;

/** Saves a second by 64 clients that each wait for the answer before the next save. */
async function savesPerSecond(
  port: number,
  headers: Record<string, string>,
  body: (client: number) => string,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const started = performance.now();
  const [from, until] = [started + warmSeconds * 1000, started + (warmSeconds + seconds) * 1000];
  let count = 0;
  const post = (client: number) =>
    new Promise<void>((resolve, reject) => {
      const sent = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => (text.includes('"applied"') ? resolve() : reject(new Error(text))));
        },
      );
      sent.on('error', reject);
      sent.end(body(client));
    });
  const client = async (_: unknown, index: number) => {
    while (performance.now() < until) {
      await post(index);
      const now = performance.now();
      if (now >= from && now < until) count += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return count / seconds;
}

/** The same three rows (event, answer, head of the stream) with the same durability, and nothing else. */
const bareServer = `
  import { DatabaseSync } from 'node:sqlite';
  import fastify from 'fastify';
  const database = new DatabaseSync(process.env.FILE);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;' +
    'CREATE TABLE stream (id TEXT PRIMARY KEY, sequence INTEGER, hash TEXT);' +
    'CREATE TABLE event (id TEXT PRIMARY KEY, stream TEXT, sequence INTEGER, kind TEXT, path TEXT, actor TEXT, instant TEXT, digest TEXT, hash TEXT, payload TEXT, salt TEXT, UNIQUE (stream, sequence));' +
    'CREATE TABLE answer (assessment TEXT, path TEXT, aspect TEXT, state TEXT, sequence INTEGER, PRIMARY KEY (assessment, path, aspect))');
  database.prepare('INSERT INTO stream VALUES (?, 0, ?)').run('s', '');
  const head = database.prepare('SELECT sequence, hash FROM stream WHERE id = ?');
  const event = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const answer = database.prepare('REPLACE INTO answer VALUES (?, ?, ?, ?, ?)');
  const moved = database.prepare('UPDATE stream SET sequence = ?, hash = ? WHERE id = ?');
  const hash = 'f'.repeat(64);
  const app = fastify();
  app.post('/graphql', (request) => {
    const change = request.body.variables.changes[0];
    database.exec('BEGIN IMMEDIATE');
    const sequence = head.get('s').sequence + 1;
    const text = JSON.stringify(change);
    event.run(change.id, 's', sequence, 'answer.changed', change.path, change.by, new Date().toISOString(), hash, hash, text, hash.slice(32));
    answer.run('s', change.path, change.aspect, text, sequence);
    moved.run(sequence, hash, 's');
    database.exec('COMMIT');
    return { data: { appendChanges: { sequence, outcomes: [{ id: change.id, outcome: 'applied', sequence }] } } };
  });
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
  console.log('ready');
`;

/** UUIDv7, as a browser makes them. */
function changeId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex').slice(1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Prepared {
  readonly assessment: string;
  readonly institution: string;
  readonly account: string;
  readonly cookie: string;
}

const document = `mutation ($id: ID!, $changes: AnswerChanges!) {
  appendChanges(assessmentId: $id, changes: $changes) { sequence outcomes }
}`;

/** Cells of the reference questionnaire, one for each client. */
function cells(): string[] {
  const folder = join(root, 'apps/api/reference/needs-assessment');
  interface Item {
    readonly kind?: string;
    readonly code: string;
    readonly pillars?: readonly string[];
    readonly items?: readonly Item[];
  }
  const below = ({ kind, code, pillars = [], items = [] }: Item): string[] =>
    kind === 'levelPerPillar' ? pillars.map((pillar) => `${code}@${pillar}`) : items.flatMap(below);
  const found = readdirSync(folder)
    .filter((file) => /^\d\d-.*\.json$/.test(file))
    .flatMap((file) => below(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Item));
  return found.slice(0, clients);
}

/** Each save replaces the client's last, as a knowing edit does: one side, however many saves. */
function bodies({ assessment, institution, account }: Omit<Prepared, 'cookie'>): (client: number) => string {
  const paths = cells();
  const last = new Map<number, string>();
  let count = 0;
  return (client) => {
    const id = changeId();
    const before = last.get(client);
    last.set(client, id);
    const change = {
      id,
      path: paths[client],
      aspect: 'comment',
      value: `note ${(count += 1)}`,
      by: account,
      for: institution,
      seen: before === undefined ? [] : [before],
    };
    return JSON.stringify({ query: document, variables: { id: assessment, changes: [change] } });
  };
}

/** From an empty folder to an accepted assessment, as people do it. */
async function prepare(url: string, settings: Record<string, string>): Promise<Prepared> {
  const administrator = await signInAs(url, 'administrator');
  const { organisations, questionnaires } = await administrator.ask<{
    organisations: { id: string; kind: string; code: string }[];
    questionnaires: { versions: { id: string; isPublished: boolean }[] }[];
  }>('{ organisations { id kind code } questionnaires { versions { id isPublished } } }');
  const idOf = (code: string) => organisations.find((each) => each.code === code)!.id;
  const network = organisations.find(({ kind }) => kind === 'network')!.id;
  const version = questionnaires.flatMap(({ versions }) => versions).find(({ isPublished }) => isPublished)!;
  await administrator.ask('mutation ($input: OpenCycleInput!) { openCycle(input: $input) { id } }', {
    input: {
      title: { en: 'Benchmark' },
      organisationId: network,
      versionId: version.id,
      countryIds: [idOf('UZB')],
      opensOn: '2026-01-01',
      closesOn: '2099-12-31',
    },
  });
  createUser(settings, 'focalPoint', 'UZB');
  const client = await signInAs(url, 'focalPoint');
  const { me, assessments } = await client.ask<{ me: { id: string }; assessments: { id: string }[] }>(
    '{ me { id } assessments { id } }',
  );
  const { createOrganisation } = await client.ask<{ createOrganisation: { id: string } }>(
    'mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { id } }',
    {
      input: {
        kind: 'institution',
        code: 'MOH',
        name: { en: 'Health' },
        timeZone: 'UTC',
        parentId: idOf('UZB'),
      },
    },
  );
  const assessment = assessments[0]!.id;
  await client.ask('mutation ($id: ID!) { acceptAssessment(id: $id) { id } }', { id: assessment });
  return { assessment, institution: createOrganisation.id, account: me.id, cookie: client.cookie };
}

async function floor(folder: string): Promise<number> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', bareServer], {
    cwd: join(root, 'apps/api'),
    env: { PATH: process.env['PATH'], PORT: String(port), FILE: join(folder, 'floor.sqlite') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const plain = { assessment: randomUUID(), institution: randomUUID(), account: randomUUID() };
  const value = await savesPerSecond(port, {}, bodies(plain));
  child.kill();
  return value;
}

/** Ratio: ours / floor, at least 0.5. Acknowledged means on disk in both. */
export const save: Benchmark = {
  name: 'save',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'chorsu-save-'));
    const settings = { CHORSU_DATA: join(folder, 'data') };
    createUser(settings, 'administrator');
    const server = await startServer(settings);
    try {
      const prepared = await prepare(server.url, settings);
      const headers = { 'x-chorsu': '1', cookie: prepared.cookie };
      const value = await savesPerSecond(Number(new URL(server.url).port), headers, bodies(prepared));
      const bare = await floor(folder);
      return [{ name: 'save', value, unit: 'saves/s', floor: bare, ratio: value / bare }];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
