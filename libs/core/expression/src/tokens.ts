export type TokenKind = 'number' | 'text' | 'reference' | 'name' | 'symbol' | 'end';
export interface Token {
  readonly kind: TokenKind;
  /** As it counts: a text without its quotes, a reference without `${}`. */
  readonly text: string;
  readonly start: number;
}

/** Where a text stops being an expression. */
export interface Flaw {
  readonly code: string;
  readonly message: string;
  readonly position: number;
}

const space = /\s+/y;
const number = /\d+(?:\.\d*)?|\.\d+/y;
const reference = /\$\{([^{}$'"\r\n]{1,300})\}/y;
// A name may carry one prefix (`jr:itext`, `jr:*`); `child::x` is an axis, so no second colon.
const name = /[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::(?:[\p{L}_][\p{L}\p{N}\p{M}_.·-]*|\*))?/uy;
const symbol = /!=|<=|>=|\/\/|::|\.\.|[()[\],/|+\-=<>*@.]/y;
// Spreadsheets turn straight quotes into curly ones; form converters turn them back.
const closing: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '‘': "’'",
  '’': "’'",
  '“': '”"',
  '”': '”"',
};

const at = (pattern: RegExp, source: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(source);
};

/** The tokens with an `end` last, or the first place that can't be read. */
export function tokens(source: string): readonly Token[] | Flaw {
  const found: Token[] = [];
  let position = 0;
  while (position < source.length) {
    const gap = at(space, source, position);
    if (gap) {
      position += gap[0].length;
      continue;
    }
    const token = tokenAt(source, position);
    if ('message' in token) return token;
    found.push(token.token);
    position = token.end;
  }
  found.push({ kind: 'end', text: '', start: source.length });
  return found;
}

function tokenAt(source: string, start: number): { token: Token; end: number } | Flaw {
  const ends = closing[source[start]!];
  if (ends !== undefined) {
    let end = start + 1;
    while (end < source.length && !ends.includes(source[end]!)) end += 1;
    if (end === source.length) {
      return {
        code: 'expression.open_text',
        message: 'A text begins here and does not end.',
        position: start,
      };
    }
    return { token: { kind: 'text', text: source.slice(start + 1, end), start }, end: end + 1 };
  }
  const shapes = [
    ['reference', at(reference, source, start)],
    ['number', at(number, source, start)],
    ['name', at(name, source, start)],
    ['symbol', at(symbol, source, start)],
  ] as const;
  for (const [kind, match] of shapes) {
    const text = kind === 'reference' ? match?.[1]!.trim() : match?.[0];
    if (match && text) return { token: { kind, text, start }, end: start + match[0].length };
  }
  return {
    code: 'expression.unknown_character',
    message: `“${String.fromCodePoint(source.codePointAt(start)!)}” can't stand here.`,
    position: start,
  };
}
