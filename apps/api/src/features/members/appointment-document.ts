import { isAppointed, type Role } from '@chorsu/access';
import { refuse } from '../../platform/context/problem-error.ts';

/** What names a focal point: an order, a letter, a note. It is recorded, not uploaded: the original stays with the country. */
export interface AppointmentDocument {
  /** Its title or reference. */
  readonly reference: string;
  /** `2026-11-23` */
  readonly date: string;
  /** The name of who signed it. */
  readonly signedBy: string;
  /** The function of who signed it. */
  readonly signedAs: string;
}

const longest = 200;
const day = 86_400_000;

/**
 * The document that a role asks for; null for the others. Problems: `invitation.document-missing`,
 * `invitation.document-too-long`, `invitation.document-date`.
 */
export function documentFor(
  role: Role,
  given: AppointmentDocument | null | undefined,
  now: string,
): AppointmentDocument | null {
  if (!isAppointed(role)) return null;
  if (!given) refuse('invitation.document-missing');
  const { date } = given;
  const [reference = '', signedBy = '', signedAs = ''] = [
    given.reference,
    given.signedBy,
    given.signedAs,
  ].map((text) => text.trim());
  const texts = [reference, signedBy, signedAs];
  if (texts.includes('')) refuse('invitation.document-missing');
  if (texts.some(({ length }) => length > longest)) refuse('invitation.document-too-long', { longest });
  // In the far east it is tomorrow already.
  if (date > new Date(Date.parse(now) + day).toISOString().slice(0, 10)) refuse('invitation.document-date');
  return { reference, date, signedBy, signedAs };
}
