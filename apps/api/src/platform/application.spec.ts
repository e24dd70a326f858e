import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@chorsu/kernel';
import { Module } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startApplication, type Application } from './application.ts';
import { readConfig } from './config/config.ts';
import { Ctx } from './context/ctx.decorator.ts';
import { newId } from './context/id.ts';
import { RequestContext } from './context/request-context.ts';
import { follow, type Batch } from './events/follow.ts';
import type { Feature } from './feature.ts';
import { Public } from './graphql/public.decorator.ts';
import { createLog } from './observability/log.ts';

@ObjectType()
class Node {
  @Field(() => Int) latest: number;
  @Field(() => [Node]) below: Node[];
}

@Resolver()
class StreamResolver {
  @Public()
  @Query(() => Node)
  node(): Node {
    return { latest: 1, below: [] };
  }

  @Query(() => String)
  broken(): string {
    throw new Error('a secret of the inside');
  }

  @Subscription(() => Node, { resolve: ({ latest }: Batch<object>) => ({ latest, below: [] }) })
  moved(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): AsyncIterator<Batch<object>> {
    return follow<object>(ctx.sql, ctx.bell, id, 0);
  }
}

@Module({ providers: [StreamResolver] })
class TestModule {}

const account = newId();
const feature: Feature = {
  name: 'test',
  module: TestModule,
  entities: [],
  migrations: [],
  personOf: (_sql, accountId, today) => Promise.resolve({ accountId, today, memberships: [] }),
};

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A server of its own for one test. */
async function another(environment: string): Promise<Application> {
  const own = mkdtempSync(path.join(tmpdir(), 'chorsu-app-'));
  const config = readConfig({ CHORSU_ENV: environment, CHORSU_DATA: own, PORT: '0' });
  const other = await startApplication({
    config,
    features: [feature],
    log: createLog({ environment: 'test' }),
  });
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= other.stop().then(() => rmSync(own, { recursive: true })));
  opened.push(stop);
  return { ...other, stop };
}

let folder: string;
let application: Application;
let cookie: string;
let url: string;

const start = (environment: string) => {
  const config = { ...readConfig({ CHORSU_ENV: environment, CHORSU_DATA: folder, PORT: '0' }) };
  return startApplication({ config, features: [feature], log: createLog({ environment: 'test' }) });
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chorsu-app-'));
  application = await start('test');
  url = application.url;
  const { token } = await application.foundation.sessions.start({
    account,
    device: 'spec',
    isOwnDevice: false,
    isPending: false,
  });
  cookie = `chorsu=${token}`;
});
afterAll(async () => {
  await application.stop();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  body: {
    data?: unknown;
    problem?: { code: string };
    errors?: { message: string; extensions?: { problem?: { code: string } } }[];
  };
}
async function ask(body: unknown, headers: Record<string, string> = { 'x-chorsu': '1' }): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

describe('the server', () => {
  it('says that it lives and is ready', async () => {
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('answers only requests with the header that our page alone can send', async () => {
    expect(await ask({ query: '{ node { latest } }' }, {})).toMatchObject({
      status: 403,
      body: { problem: { code: 'access.header-missing' } },
    });
    expect((await ask({ query: '{ node { latest } }' })).body.data).toEqual({ node: { latest: 1 } });
  });

  it('waits for no request for ever', () => {
    const { requestTimeout, headersTimeout } = application.nest.getHttpServer() as Server;
    expect([requestTimeout, headersTimeout].every((longest) => longest > 0 && longest <= 300_000)).toBe(true);
  });

  it('lets no cache keep what it answers', async () => {
    const address = `${url}/graphql?query=${encodeURIComponent('{ node { latest } }')}`;
    const { headers } = await fetch(address, { headers: { 'x-chorsu': '1' } });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('asks for that header however the address is written', async () => {
    for (const address of [
      '/%67raphql?query=%7Bnode%7Blatest%7D%7D',
      '/graph%71l?query=%7Bnode%7Blatest%7D%7D',
    ]) {
      expect((await fetch(url + address)).status).toBe(403);
      const answer = await fetch(url + address, { headers: { 'x-chorsu': '1' } });
      expect(await answer.json()).toEqual({ data: { node: { latest: 1 } } });
    }
  });

  it('lives on after addresses that are none', async () => {
    const { hostname, port } = new URL(url);
    const raw = (head: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.write(head));
        let heard = '';
        socket.on('data', (chunk) => (heard += chunk.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(heard));
      });
    const upgrade =
      'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    for (const address of ['//', 'http://', '/\\', '*', '//graphql'])
      expect(await raw(`GET ${address} HTTP/1.1\r\nhost: here\r\n${upgrade}\r\n`)).not.toContain(' 101 ');
    expect(await raw('GET // HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n')).not.toContain(' 500 ');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('runs queries by GET, and nothing else', async () => {
    const get = async (query: string) =>
      (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'x-chorsu': '1' } }))
        .status;
    expect(await get('{ node { latest } }')).toBe(200);
    expect(await get('subscription { moved(id: "x") { latest } }')).not.toBe(200);
  });

  it('refuses batches, introspection and what is too deep', async () => {
    expect((await ask([{ query: '{ node { latest } }' }])).status).toBe(400);
    expect((await ask({ query: '{ __schema { types { name } } }' })).status).toBe(400);
    const deep = `{ node ${'{ below '.repeat(14)}{ latest }${' }'.repeat(14)} }`;
    expect((await ask({ query: deep })).body.errors?.[0]?.extensions?.problem?.code).toBe(
      'request.too-large',
    );
  });

  it('shows nothing of an unexpected error but the id of the request', async () => {
    const { body } = await ask({ query: '{ broken }' });
    expect(body.errors?.[0]?.extensions?.problem).toMatchObject({
      code: 'unexpected',
      parameters: { requestId: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('sends a strict policy with every answer', async () => {
    const { headers } = await fetch(`${url}/health`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tells a subscriber what moved, over a socket with the session of its cookie', async () => {
    const ctx = application.foundation.contexts.ofSystem();
    const id = newId();
    await ctx.write([], (tx) => tx.openStream(id, 'test'));
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, origin: url } });
      }
    }
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      retryAttempts: 0,
    });
    const heard = client.iterate<{ moved: { latest: number } }>({
      query: `subscription { moved(id: "${id}") { latest } }`,
    });
    expect((await heard.next()).value.data.moved.latest).toBe(0);
    await ctx.write(id, async (tx) => tx.record(id, { kind: 'thing.said', payload: {} }));
    expect((await heard.next()).value.data.moved.latest).toBe(1);
    await client.dispose();
  });

  it.each([
    ['no session', {}, '/graphql', 4403],
    ['a foreign page', { origin: 'https://elsewhere.example' }, '/graphql', 1006],
    ['another path', {}, '/other', 1006],
  ])('hears no socket from %s', async (_name, headers, where, expected) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${where}`, 'graphql-transport-ws', { headers });
    socket.on('error', () => undefined);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(expected);
  });

  it('refuses to start a second time on the same data folder', async () => {
    await expect(start('test')).rejects.toThrow('Another server already runs on the data folder');
  });

  it('finishes what runs before it stops', async () => {
    const other = await another('test');
    const port = Number(new URL(other.url).port);
    const running = new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        {
          port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          headers: { 'x-chorsu': '1', 'content-type': 'application/json' },
        },
        (answer) => resolve(answer.resume().statusCode),
      );
      sent.on('error', reject);
      sent.flushHeaders();
      sent.write('{"query":');
      setTimeout(() => sent.end('"{ node { latest } }"}'), 200);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.stop();
    expect(await running).toBe(200);
  });
});

describe('the server in production', () => {
  it('runs registered documents only, and limits the requests of one address', async () => {
    const other = await another('production');
    const post = (body: object) =>
      fetch(`${other.url}/graphql`, {
        method: 'POST',
        headers: { 'x-chorsu': '1', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const refused = await post({ query: '{ node { latest } }' });
    expect(await refused.json()).toEqual({ problem: { code: 'request.document-unknown' } });
    expect(
      (await fetch(`${other.url}/graphql?query=%7Bnode%7Blatest%7D%7D`, { headers: { 'x-chorsu': '1' } }))
        .status,
    ).toBe(400);
    const statuses: number[] = [];
    // A hundred at once: thousands of connections in one moment are reset by the machine, not by us.
    while (!statuses.includes(429) && statuses.length < 4_000)
      statuses.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, async () => (await post({ documentId: 'x' })).status),
        )),
      );
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
    expect(statuses.length).toBeGreaterThanOrEqual(3_000);
    expect((await fetch(`${other.url}/health`)).status).toBe(200);
  }, 60_000);
});
