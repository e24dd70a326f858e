import { generateSecret, generateURI, verify } from 'otplib';

export const newSecondFactorSecret = (): string => generateSecret();

/** `otpauth://` address for the QR code of an authenticator app (RFC 6238). */
export const secondFactorUrl = (secret: string, account: string): string =>
  generateURI({ issuer: 'Chorsu', label: account, secret });

/**
 * The time step that the code belongs to, or undefined when it is wrong. One step (30 s) of clock error on either side
 * is forgiven; a step that was used already must be refused by the caller (RFC 6238, section 5.2).
 */
export async function timeStepOf(secret: string, code: string): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const result = await verify({ secret, token: code, epochTolerance: 30 });
  return result.valid ? Math.floor(Date.now() / 30_000) + result.delta : undefined;
}
