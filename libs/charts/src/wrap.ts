/** Breaks a label at blanks into at most `most` lines of about `length` characters; the last is cut with "…". */
export function wrap(text: string, length: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => cut(line, length));
  if (lines.length > most) kept[most - 1] = cut(`${kept[most - 1]}…`, length);
  return kept;
}

/** Counts what people see as letters, so that no accent is torn off. */
function cut(line: string, length: number): string {
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (letters.length <= length) return line;
  return `${letters
    .slice(0, length - 1)
    .join('')
    .replace(/…$/, '')}…`;
}
