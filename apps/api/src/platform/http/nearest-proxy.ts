import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const sameMachine = new BlockList();
sameMachine.addSubnet('127.0.0.0', 8);
sameMachine.addAddress('::1', 'ipv6');
const privateNetwork = new BlockList();
privateNetwork.addSubnet('10.0.0.0', 8);
privateNetwork.addSubnet('172.16.0.0', 12);
privateNetwork.addSubnet('192.168.0.0', 16);
privateNetwork.addSubnet('169.254.0.0', 16);
privateNetwork.addSubnet('fc00::', 7, 'ipv6');
privateNetwork.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whose `X-Forwarded-For` is believed: the nearest hop's alone, so that the address is the one that this proxy itself
 * saw, whatever a client had written before it. Behind https somebody else ends the encryption, perhaps a proxy in
 * another container or on another machine nearby: without it everybody would share that proxy's address, and its limits.
 */
export function nearestProxy(publicUrl: string): (address: string, hop: number) => boolean {
  const trusted = publicUrl.startsWith('https:') ? [sameMachine, privateNetwork] : [sameMachine];
  return (address, hop) =>
    hop === 0 && trusted.some((list) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
}

/** The same address of a request that the server's routes never see: one that opens a socket. */
export function addressOf(
  { socket: { remoteAddress }, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isTrusted: ReturnType<typeof nearestProxy>,
): string {
  // Whoever has gone already comes from nowhere.
  if (remoteAddress === undefined) return '';
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const nearest = forwarded.split(',').at(-1)!.trim();
  return nearest !== '' && isTrusted(remoteAddress, 0) ? nearest : remoteAddress;
}
