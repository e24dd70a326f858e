import { isLanguageName, languageNamed } from './languages.ts';

/** What a column of the survey or choices sheet holds; spelled as the XLSForm documentation spells it. */
export type Field =
  | 'type'
  | 'name'
  | 'label'
  | 'hint'
  | 'guidance_hint'
  | 'relevant'
  | 'required'
  | 'required_message'
  | 'constraint'
  | 'constraint_message'
  | 'calculation'
  | 'default'
  | 'choice_filter'
  | 'read_only'
  | 'repeat_count'
  | 'appearance'
  | 'parameters'
  | 'trigger'
  | 'image'
  | 'big-image'
  | 'audio'
  | 'video'
  | 'autoplay'
  | 'rows'
  | 'intent'
  | 'save_to'
  | 'save_incomplete'
  | 'no_app_error_string'
  | 'query'
  | 'disabled'
  | 'list_name'
  | 'kobo_list';

/** Spellings of a field, after lower-casing and turning spaces and hyphens into underscores. */
const spellings: Readonly<Record<Field, string>> = {
  type: 'type command',
  name: 'name tag value',
  label: 'label caption',
  hint: 'hint',
  guidance_hint: 'guidance_hint',
  relevant: 'relevant relevance',
  required: 'required',
  required_message: 'required_message requiredmsg required_msg',
  constraint: 'constraint',
  constraint_message: 'constraint_message constraining_message constraintmsg constraint_msg',
  calculation: 'calculation calculate',
  default: 'default',
  choice_filter: 'choice_filter',
  read_only: 'read_only readonly',
  repeat_count: 'repeat_count count',
  appearance: 'appearance',
  parameters: 'parameters',
  trigger: 'trigger',
  image: 'image',
  'big-image': 'big_image',
  audio: 'audio',
  video: 'video',
  autoplay: 'autoplay',
  rows: 'rows',
  intent: 'intent',
  save_to: 'save_to saveto',
  save_incomplete: 'saveincomplete save_incomplete',
  no_app_error_string: 'no_app_error_string noapperrorstring',
  query: 'query',
  disabled: 'disabled',
  list_name: 'list_name',
  kobo_list: 'kobo__score_choices kobo__rank_items kobo__matrix_list',
};

const fieldOf = new Map(
  (Object.entries(spellings) as [Field, string][]).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field] as const),
  ),
);

/** Fields that may be given once per language. */
const translatable = new Set<Field>([
  'label',
  'hint',
  'guidance_hint',
  'required_message',
  'constraint_message',
  'image',
  'big-image',
  'audio',
  'video',
  'no_app_error_string',
]);

/** XForm parts that some forms write before the field: `bind::relevant`, `media::image::French`, `jr:count`. */
const prefixes = new Set(['bind', 'control', 'body', 'media', 'jr', 'entities']);

export interface Header {
  readonly field: Field;
  /** The language as written, without the field; undefined for a column without one. */
  readonly language?: string;
}

/** White space and no-break spaces as one space, none at the ends; without characters that nobody sees. */
export const tidy = (text: string): string => withoutUnseen(text).replace(/\s+/g, ' ').trim();

/** No-break spaces as plain ones, none at the ends, nothing that nobody sees; for what is compared letter by letter. */
export const plainSpaces = (text: string): string =>
  withoutUnseen(text)
    .replace(/\u00a0/g, ' ')
    .trim();

/** Without zero-width spaces, marks of direction and byte order marks. */
const withoutUnseen = (text: string): string => text.replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '');

const word = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '_');

/** `label (French)`, `label_fr`, `hint French`: a translatable field, something between, and a language. */
const joined =
  /^(label|hint|guidance[ _]hint|constraint[ _]message|required[ _]message)[ _.\-[(]+([^\])]+(?:\([^)]*\))?)[\])]?$/i;

/** A cell with more text is no heading. */
const LONGEST_HEADING = 300;

/** `label_id` and `label_no` are rarely Indonesian and Norwegian. */
const mistakable = new Set(['id', 'no']);

/** What a header cell means; undefined when the column is none of XLSForm's. */
export function readHeader(cell: string): Header | undefined {
  if (cell.length > LONGEST_HEADING) return undefined;
  const text = tidy(cell).replace(/^["']|["']$/g, '');
  const whole = fieldOf.get(word(text));
  if (whole) return { field: whole };
  const tokens = text.split(/\s*:+\s*/).filter((token) => token !== '');
  while (tokens.length > 1 && prefixes.has(tokens[0]!.toLowerCase())) tokens.shift();
  const field = fieldOf.get(word(tokens[0] ?? ''));
  if (field && tokens.length === 1) return { field };
  if (field && translatable.has(field)) {
    const language = tokens.slice(1).join(':');
    // ODK's own word for texts without a language.
    return language.toLowerCase() === 'default' ? { field } : { field, language };
  }
  const match = joined.exec(text);
  const written = match && languageNamed(match[2]!);
  if (match && written?.isKnown && !mistakable.has(written.tag))
    return { field: fieldOf.get(word(match[1]!))!, language: match[2]! };
  return undefined;
}

/**
 * A column headed by nothing but a language, such as `English(en)` or `Arabic`: its label column. Beside other labels
 * only a language that is known by name is one, since remarks may be headed `Comments (EN)`; nor are codes such as
 * `adm_code` languages, though they may look like a tag.
 */
export const readLanguageHeader = (cell: string, hasLabel: boolean): Header | undefined => {
  const text = tidy(cell);
  if (text.length <= 3 || text.length > LONGEST_HEADING) return undefined;
  const name = text.replace(/\s*\([^()]*\)$/, '');
  const isNamed = isLanguageName(name) || (!hasLabel && name !== text && languageNamed(text).isKnown);
  return isNamed ? { field: 'label', language: text } : undefined;
};
