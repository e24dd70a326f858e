import { hash, verify } from '@node-rs/argon2';

/** Long enough to resist guessing; NIST SP 800-63B asks for length, not for character classes. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export const isAcceptablePassword = (password: string): boolean =>
  password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD;

/** Argon2id with the library's defaults (19 MiB, 2 passes), which are OWASP's. */
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | undefined;

/** Takes the same time for an unknown account (no hash) as for a known one. */
export async function isPasswordRight(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash('no account has this password');
  const isRight = await verify(stored ?? (await decoy), password.slice(0, LONGEST_PASSWORD));
  return isRight && stored !== null;
}
