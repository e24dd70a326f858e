import type { Role } from '@chorsu/access';
import { refuse } from '../../platform/context/problem-error.ts';

const mostSections = 200;
const longestCode = 120;

/**
 * The sections to which a person is invited: some for an expert, who sees no others; null for every other role. Codes
 * are stable over versions, so they aren't held against one document. Problems: `invitation.sections-missing`,
 * `invitation.sections-unreadable`.
 */
export function invitedSections(
  role: Role,
  codes: readonly string[] | null | undefined,
): { readonly codes: readonly string[] } | null {
  if (role !== 'expert') return null;
  const wanted = [...new Set(codes ?? [])];
  if (wanted.length === 0) refuse('invitation.sections-missing');
  if (wanted.length > mostSections || wanted.some((code) => code === '' || code.length > longestCode))
    refuse('invitation.sections-unreadable');
  return { codes: wanted };
}
