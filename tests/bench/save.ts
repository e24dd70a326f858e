import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasMariadb, startMariadb } from '../api/mariadb.ts';
import { startServer } from '../api/server.ts';
import { root } from '../house/files.ts';
import { median, type Benchmark, type Figure } from './benchmark.ts';
import { startFloor } from './floor-server.ts';
import { answersASecond, type LoadClient } from './load.ts';
import { openDevices, type Device } from './running-cycle.ts';

const clients = 64;
const rounds = 3;
const seconds = { warmUp: 4, measured: 5 };

/** The registered operation with which the web app saves. */
const documentId = readdirSync(join(root, 'libs', 'api-schema', 'documents'))
  .find((file) => file.startsWith('outbox.append.'))!
  .replace(/\.graphql$/, '');

interface Variables {
  readonly assessmentId: string;
  readonly changes: readonly object[];
}

/**
 * A device that answers its questions in turn. Each change has seen the ones before it on the same question, also those
 * whose answer was cut off when a round ended.
 */
class Answering {
  readonly #device: Device;
  readonly #seen = new Map<string, string[]>();
  #path = '';
  #count = 0;

  constructor(device: Device) {
    this.#device = device;
  }

  next(): Variables {
    const { account, assessment, institution, questions } = this.#device;
    const turn = (this.#count += 1);
    this.#path = questions[turn % questions.length]!;
    const id = newId();
    const seen = this.#seen.get(this.#path) ?? [];
    this.#seen.set(this.#path, [...seen, id]);
    const value = Math.floor(turn / questions.length) % 5;
    const at = new Date().toISOString();
    const change = { id, path: this.#path, aspect: 'value', value, by: account, for: institution, seen, at };
    return { assessmentId: assessment, changes: [change] };
  }

  heard(): void {
    this.#seen.set(this.#path, this.#seen.get(this.#path)!.slice(-1));
  }
}

/** A UUIDv7, as devices make them. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const ours = (device: Device, answering: Answering): LoadClient => ({
  headers: { 'x-chorsu': '1', cookie: device.cookie },
  next: () => JSON.stringify({ documentId, variables: answering.next() }),
  heard(_status, body) {
    if (!body.includes('"outcome":"applied"')) throw new Error(`Not saved: ${body}`);
    answering.heard();
  },
});

const floors = (answering: Answering): LoadClient => ({
  headers: {},
  next: () => JSON.stringify(answering.next()),
  heard(status, body) {
    if (status !== 200) throw new Error(`Not saved: ${body}`);
    answering.heard();
  },
});

/** In turns, so that a slow moment of the machine meets both. */
async function compare(name: string, addresses: readonly [string, string] | undefined): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-save-'));
  const settings: Record<string, string> = { CHORSU_DATA: join(folder, 'data'), CHORSU_DEMO: 'on' };
  if (addresses) settings['CHORSU_DATABASE_URL'] = addresses[0];
  const server = await startServer(settings);
  const devices = await openDevices(server.url, clients);
  const floorServer = await startFloor('save-floor', {
    DATABASE: addresses?.[1] ?? join(folder, 'floor.sqlite'),
    STREAMS: [...new Set(devices.map(({ assessment }) => assessment))].join(' '),
  });
  try {
    const oursLoad = {
      url: server.url,
      path: '/graphql',
      clients: devices.map((device) => ours(device, new Answering(device))),
    };
    const floorLoad = {
      url: floorServer.url,
      path: '/save',
      clients: devices.map((device) => floors(new Answering(device))),
    };
    for (const load of [oursLoad, floorLoad]) await answersASecond({ ...load, seconds: seconds.warmUp });
    const samples: { ours: number; floor: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      samples.push({
        ours: await answersASecond({ ...oursLoad, seconds: seconds.measured }),
        floor: await answersASecond({ ...floorLoad, seconds: seconds.measured }),
      });
    const value = median(samples.map((sample) => sample.ours));
    const floor = median(samples.map((sample) => sample.floor));
    return { name, value, unit: 'saves/s', floor, ratio: value / floor };
  } finally {
    await floorServer.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One-answer saves by 64 signed-in devices in eight assessments; ratio = ours / floor. */
export const save: Benchmark = {
  name: 'save',
  async run() {
    const figures = [await compare('save', undefined)];
    if (!hasMariadb) return figures;
    const mariadb = await startMariadb();
    try {
      figures.push(await compare('save.mariadb', [mariadb.newDatabase(), mariadb.newDatabase()]));
    } finally {
      await mariadb.stop();
    }
    return figures;
  },
};
