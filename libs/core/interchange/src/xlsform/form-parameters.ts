/** Real ones have a line; longer cells are one name that nobody knows. */
const LONGEST_PARAMETERS = 2_000;
const pair = /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s,;]+)/g;

/**
 * The `parameters` cell as names and values: `start=1 end=10 step=2`, also with `;` or `,` between and spaces round `=`.
 * What isn't written so is a name with the value ''.
 */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (text.length > LONGEST_PARAMETERS) return found.set(text, '');
  for (const match of text.matchAll(pair))
    found.set(match[1]!.toLowerCase(), match[2]!.replace(/^(["'])(.*)\1$/, '$2'));
  for (const word of text.replace(pair, ' ').split(/[\s,;]+/)) if (word !== '') found.set(word, '');
  return found;
}
