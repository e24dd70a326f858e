import { refuse } from '../../platform/context/problem-error.ts';

export interface InvitedPerson {
  readonly name: string | null;
  readonly email: string | null;
}

const most = 200;
/** A name, an address and what stands around them. */
const longestLine = 500;
const address = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/;
const named = /^(.*?)[\s,;]*<([^<>]+)>$/;

/**
 * A pasted list, one person a line: a name, an address, or `Name <address>`. Problems: `invitation.nobody`,
 * `invitation.too-many`, `invitation.unreadable-line` with the line's number.
 */
export function readPeople(pasted: string): InvitedPerson[] {
  if (pasted.length > most * longestLine) refuse('invitation.too-many', { most });
  const lines = pasted.split(/\r?\n/).map((text, index) => ({ text: text.trim(), number: index + 1 }));
  const filled = lines.filter(({ text }) => text !== '');
  if (filled.length === 0) refuse('invitation.nobody');
  if (filled.length > most) refuse('invitation.too-many', { most });
  return filled.map(({ text, number }) => {
    if (text.length > longestLine) refuse('invitation.unreadable-line', { line: number });
    const match = named.exec(text);
    const email = match ? match[2]!.trim() : text.includes('@') ? text : null;
    const name = match ? match[1]!.trim() : email === null ? text : '';
    if ((email !== null && !address.test(email)) || name.length > 200)
      refuse('invitation.unreadable-line', { line: number });
    return { name: name || null, email };
  });
}
