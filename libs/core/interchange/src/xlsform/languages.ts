import { languageNames } from './language-names.ts';

/** Letters only, without accents or case, so that `Français` and `francais` are one. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');

const tagOfName = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) =>
    names.split('|').map((name) => [plain(name), tag] as const),
  ),
);

const canonicalTag = (tag: string): string =>
  tag
    .replace(/_/g, '-')
    .split('-')
    .map((part, index) => {
      if (index === 0) return part.toLowerCase();
      if (part.length === 2) return part.toUpperCase();
      return part.length === 4 ? part[0]!.toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase();
    })
    .join('-');

const isTag = (text: string): boolean => /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(text);

/** Whether a word is the name of a language, in any of the languages that forms are written in. */
export const isLanguageName = (word: string): boolean => tagOfName.has(plain(word));

export interface NamedLanguage {
  /** BCP 47 tag; for a name that isn't known a private one (`und-x-…`), so that the texts are kept. */
  readonly tag: string;
  readonly isKnown: boolean;
}

/** No language is called by more; the rest of a cell says nothing. */
const LONGEST_NAME = 300;

/** The language that an XLSForm names: `French (fr)`, `English(en)`, `Arabic`, `pt-BR`, `العربية`. */
export function languageNamed(cell: string): NamedLanguage {
  const written = cell.slice(0, LONGEST_NAME);
  const whole = tagOfName.get(plain(written));
  if (whole) return { tag: whole, isKnown: true };
  const match = /^(.*?)\s*[([]\s*([^)\]]+?)\s*[)\]]?\s*$/.exec(written.trim());
  const name = match ? match[1]! : written.trim();
  const known = tagOfName.get(plain(name));
  const code = match?.[2] ?? (known ? undefined : name);
  if (code && isTag(code)) {
    const isRegion = known !== undefined && /^[A-Z]{2}$/.test(code) && code.toLowerCase() !== known;
    if (isRegion) return { tag: `${known}-${code === 'UK' ? 'GB' : code}`, isKnown: true };
    if (match || code.length === 2 || known || languageNames[code.toLowerCase()] || /[-_]/.test(code))
      return { tag: canonicalTag(code), isKnown: true };
  }
  if (known) return { tag: known, isKnown: true };
  const inside = match && tagOfName.get(plain(match[2]!));
  if (inside) return { tag: inside, isKnown: true };
  return { tag: `und-x-${privateSubtags(written)}`, isKnown: false };
}

/** At most 8 characters each; together with `und-x-` they have to stay within a language's 35. */
const SUBTAG = /[a-z0-9]{1,8}/g;
const MOST_SUBTAGS = 3;

/** The name in ASCII letters and digits (`language-1`), so that two unknown names stay two; a number for other scripts. */
function privateSubtags(name: string): string {
  const ascii = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  const parts = ascii.match(SUBTAG)?.slice(0, MOST_SUBTAGS);
  return (
    parts?.join('-') ??
    [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7).toString(36)
  );
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** Short words that are frequent in one of the languages and rare in the others. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the of is what you your and how are this please which do does for in',
  fr: 'le la les des du est vous votre quel quelle avez et une dans pour combien',
  es: 'el los las del es usted su cual que una y cuantos tiene por con',
  pt: 'o os as do da voce seu qual nao uma e quantos tem por com',
};

/** Fewer frequent words than this are chance. */
const FEWEST_HITS = 3;

/** The language that texts without a stated one are most likely in; English when nothing tells. */
export function guessLanguage(texts: readonly string[]): string {
  const sample = texts.join(' ').slice(0, 20_000);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [tag, letters] of scripts) if ((sample.match(letters)?.length ?? 0) > latin) return tag;
  const words = sample
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  let best = { tag: 'en', hits: 0 };
  for (const [tag, list] of Object.entries(frequent)) {
    const known = new Set(list.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > best.hits) best = { tag, hits };
  }
  return best.hits >= FEWEST_HITS ? best.tag : 'en';
}
