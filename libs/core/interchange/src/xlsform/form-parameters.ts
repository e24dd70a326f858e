/** The `parameters` cell as names and values: `start=1 end=10 step=2`, also with `;` or `,` between and spaces round `=`. */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s,;]+)/g))
    found.set(match[1]!.toLowerCase(), match[2]!.replace(/^(["'])(.*)\1$/, '$2'));
  return found;
}
