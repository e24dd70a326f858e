import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Problem } from '@chorsu/kernel';
import { gql, type OperationResult } from '@urql/core';
import { pipe, subscribe } from 'wonka';
import { createApiClient } from './client.ts';

const FORBIDDEN = 4403;
const FAULT = 4500;

/** The server's end of each socket that was opened, the last one first. */
const sockets: Socket[] = [];

class Socket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readyState = Socket.OPEN;
  onopen: (() => void) | undefined;
  onmessage: ((event: { data: string }) => void) | undefined;
  onclose: ((event: { code: number; reason: string }) => void) | undefined;
  readonly heard: { type: string; id: string }[] = [];

  constructor() {
    sockets.unshift(this);
    queueMicrotask(() => this.onopen?.());
  }
  send(text: string): void {
    this.heard.push(JSON.parse(text) as { type: string; id: string });
  }
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  accept(): void {
    this.say({ type: 'connection_ack' });
  }
  close(code: number): void {
    this.readyState = Socket.CLOSED;
    this.onclose?.({ code, reason: '' });
  }
}

const problems: Problem[] = [];
const realSocket = globalThis.WebSocket;
const pause = () => jest.advanceTimersByTimeAsync(10_000);
beforeEach(() => {
  jest.useFakeTimers();
  sockets.length = problems.length = 0;
  globalThis.WebSocket = Socket as never;
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.WebSocket = realSocket;
});

async function listening() {
  const client = createApiClient({
    origin: 'http://chorsu.test',
    language: () => 'en',
    account: () => undefined,
    onProblem: (problem) => problems.push(problem),
    isTrustedOnly: false,
  });
  const results: OperationResult[] = [];
  const listen = () =>
    pipe(
      client.subscription(gql('subscription { news }'), {}),
      subscribe((result) => results.push(result)),
    );
  listen();
  await pause();
  return { results, listen };
}

describe('the socket', () => {
  it('whose session another tab has replaced comes back with the new one, and nobody is sent away', async () => {
    await listening();
    sockets[0]!.accept();
    await pause();
    sockets[0]!.close(FORBIDDEN);
    await pause();
    expect(sockets).toHaveLength(2);
    sockets[0]!.accept();
    await pause();
    expect(sockets[0]!.heard.map(({ type }) => type)).toEqual(['connection_init', 'subscribe']);
    expect(problems).toEqual([]);
  });

  it('that is let in no more says that the session has ended', async () => {
    await listening();
    sockets[0]!.accept();
    await pause();
    sockets[0]!.close(FORBIDDEN);
    await pause();
    sockets[0]!.close(FORBIDDEN);
    expect(problems).toEqual([{ code: 'account.signed-out' }]);
  });

  it('that a fault of the server closed is opened again for whoever asks again', async () => {
    const { results, listen } = await listening();
    sockets[0]!.accept();
    await pause();
    sockets[0]!.close(FAULT);
    await pause();
    expect(results.map(({ error }) => error !== undefined)).toEqual([true]);
    listen();
    await pause();
    sockets[0]!.accept();
    await pause();
    const { id } = sockets[0]!.heard.at(-1)!;
    sockets[0]!.say({ type: 'next', id, payload: { data: { news: 1 } } });
    await pause();
    expect(results.at(-1)!.data).toEqual({ news: 1 });
  });
});
