import type { Section } from '@chorsu/questionnaire';
import { outerCode } from './sections.ts';

/** What of the outline a person works with: sections that they don't read look empty, and are left out. */
export interface ReadableSections {
  readonly sections: readonly Section[];
  /** How many more there are, for others. */
  readonly elsewhere: number;
}

export function readableAmong(
  sections: readonly Section[],
  readable: ReadonlySet<string> | undefined,
): ReadableSections {
  const own = readable ? sections.filter(({ code }) => readable.has(code)) : sections;
  return { sections: own, elsewhere: sections.length - own.length };
}

/** The first path that `next` finds in a question that one reads; `next` goes on after the path that it is given. */
export function firstReadable(
  next: (after?: string) => string | undefined,
  isReadable: (code: string) => boolean,
  after?: string,
): string | undefined {
  let path = next(after);
  while (path !== undefined && !isReadable(outerCode(path))) path = next(path);
  return path;
}
