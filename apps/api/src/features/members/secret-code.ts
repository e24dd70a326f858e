import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Capital letters without I and O, which look like digits on paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Eight letters that can be printed and typed: 36 bits, good for two weeks behind a limit on failures. */
export const newInvitationCode = (): string =>
  Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');

/** What a person typed, as the code was made: spaces, hyphens and small letters don't matter. */
export const readInvitationCode = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().slice(0, 16);

/** 256 bits for a link. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** Ten codes for the day the telephone is lost, as `xxxx-xxxx-xx` in lower-case hexadecimal. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    randomBytes(5)
      .toString('hex')
      .replace(/(.{4})(.{4})(.{2})/, '$1-$2-$3'),
  );

/** Only this is stored: the secrets have enough bits that no salt is needed. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
