/** A number from 0 up to 1 that depends on the text alone: equal on every machine, so that the demonstration is too. */
export function seededFraction(text: string): number {
  // FNV-1a over UTF-16 units, then the finisher of MurmurHash3, so that texts that differ in one digit lie far apart.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of the members, chosen by the text. */
export const seededMember = <T>(members: readonly T[], text: string): T =>
  members[Math.floor(seededFraction(text) * members.length)]!;
