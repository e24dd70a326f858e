import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { addressOf, nearestProxy } from './nearest-proxy.ts';
import { networkOf } from './network-of.ts';

/** The address that the server takes a request to come from, and takes the opening of a socket to come from. */
async function seen(publicUrl: string, remoteAddress: string, forwarded?: string): Promise<string> {
  const isTrusted = nearestProxy(publicUrl);
  const server = fastify({ trustProxy: isTrusted });
  server.get('/', ({ ip, raw }) => ({ ip, ofSocket: addressOf(raw, isTrusted) }));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const { ip, ofSocket } = (await server.inject({ path: '/', remoteAddress, headers })).json<{
    ip: string;
    ofSocket: string;
  }>();
  expect(ofSocket).toBe(ip);
  return ip;
}
const secure = 'https://chorsu.example';
const plain = 'http://localhost:3000';

describe('the address of a request', () => {
  it('is what the proxy on the same machine saw, whatever the client wrote before it', async () => {
    expect(await seen(plain, '127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(plain, '::1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(plain, '::ffff:127.0.0.1', '127.0.0.1, 10.0.0.5')).toBe('10.0.0.5');
  });

  it('behind https is what a proxy nearby saw, also where its clients are in a private network', async () => {
    for (const proxy of ['10.0.0.2', '172.20.0.3', '192.168.1.1', 'fd00::2', '::ffff:10.0.0.2'])
      expect(await seen(secure, proxy, '203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(secure, '10.0.0.2', '198.51.100.1, 10.0.0.77')).toBe('10.0.0.77');
    expect(await seen(secure, '127.0.0.1', '198.51.100.1, 192.168.0.9, 10.0.0.77')).toBe('10.0.0.77');
  });

  it('is that of the connection for everybody else', async () => {
    expect(await seen(plain, '10.0.0.2', '203.0.113.7')).toBe('10.0.0.2');
    expect(await seen(secure, '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(await seen(secure, '172.32.0.1', '198.51.100.1')).toBe('172.32.0.1');
    expect(await seen(secure, '10.0.0.2')).toBe('10.0.0.2');
  });
});

it('limits count one address of IPv4, however it is written, and one network of IPv6', () => {
  expect(['203.0.113.7', '::ffff:203.0.113.7'].map(networkOf)).toEqual(['203.0.113.7', '203.0.113.7']);
  const neighbours = ['2001:db8:1:2::7', '2001:DB8:1:2:ffff::1', '2001:db8:1:3::7'].map(networkOf);
  expect(new Set(neighbours)).toEqual(new Set(['2001:db8:1:2::', '2001:db8:1:3::']));
});
