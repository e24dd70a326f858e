import { hexadecimal, utf8 } from './bytes.ts';
import { bytesOf, chance, parkMiller, seeded } from './chance.ts';
import { digest } from './digest.ts';
import { between, exactly, made, nodes, number, type FunctionRule } from './function-rule.ts';
import { spend, type Machine, type Run } from './machine.ts';
import type { ExpressionNode } from './scope.ts';
import { toNumber, toText } from './value.ts';

/** `roster[2]/age`: where the expression stands, when nobody knows a lasting name for it. */
function placeOf(node: ExpressionNode | undefined): string {
  const parts: string[] = [];
  for (let at = node; at; at = at.parent) parts.unshift(`${at.code}[${at.position}]`);
  return parts.join('/');
}

/** Its own stream for each call: of the seed, the place and the number of the call. */
function stream(machine: Machine): () => number {
  machine.draws += 1;
  const { environment, place, self } = machine.scope;
  return seeded(`${environment.seed}\n${place ?? placeOf(self)}\n${machine.draws}`);
}

/** RFC 4122, version 4. */
function uuid(next: () => number): string {
  const bytes = bytesOf(next, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = hexadecimal(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const longestGuid = 1_000;

/** The “inside-out” shuffle of the XForms specification. */
function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const result: Item[] = [];
  items.forEach((item, index) => {
    const place = Math.floor(next() * (index + 1));
    if (place !== index) result[index] = result[place]!;
    result[place] = item;
  });
  return result;
}

/** As in ODK Collect: a text that is no number counts by the first eight bytes of its SHA-256, what is empty as 0. */
function seedOf(machine: Machine, run: Run): number {
  const value = run(machine);
  const wished = toNumber(value, machine.zone);
  if (!Number.isNaN(wished)) return Number.isFinite(wished) ? wished : 0;
  const bytes = utf8(toText(value));
  if (bytes.length === 0) return 0;
  spend(machine, 8 * bytes.length);
  const head = digest(bytes, 'SHA-256')!.slice(0, 8);
  return Number(BigInt.asIntN(64, BigInt(`0x${hexadecimal(head)}`)));
}

export const chanceFunctions: Readonly<Record<string, FunctionRule>> = {
  random: exactly(0, (machine) => chance(stream(machine))),
  uuid: between(0, 1, (machine, [one]) => {
    const next = stream(machine);
    if (!one) return uuid(next);
    const length = Math.min(Math.trunc(number(machine, one)) || 0, longestGuid);
    if (length < 1) return '';
    return made(
      machine,
      Array.from({ length }, () => letters[Math.floor(chance(next) * letters.length)]).join(''),
    );
  }),
  randomize: between(1, 2, (machine, [set, seed]) => {
    const given = nodes(machine, set!, 'randomize');
    if (seed) return shuffled(given, parkMiller(seedOf(machine, seed)));
    const own = stream(machine);
    return shuffled(given, () => chance(own));
  }),
};
