import { tidy } from './headers.ts';

/** Kinds that need nothing but the type cell. */
export type PlainKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'percentage'
  | 'range'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'point'
  | 'line'
  | 'area'
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'barcode'
  | 'note'
  | 'acknowledge'
  | 'calculate'
  | 'hidden';

/** What a device would record by itself. */
export type Metadata = 'start' | 'end' | 'today' | 'device';

export type RowType =
  | {
      readonly is: 'begin';
      readonly what: 'group' | 'repeat';
      readonly special?: 'loop' | 'matrix' | 'score' | 'rank';
    }
  | { readonly is: 'end'; readonly what: 'group' | 'repeat' | 'any' }
  | { readonly is: 'plain'; readonly kind: PlainKind }
  | {
      readonly is: 'select';
      readonly kind: 'choice' | 'choices' | 'rank';
      readonly list: string;
      readonly isOtherOffered: boolean;
      readonly from: 'choices' | 'external' | 'file';
    }
  /** Kobo's rows of a score or rank block; the list stands in the block's first row. */
  | { readonly is: 'blockRow' }
  | { readonly is: 'metadata'; readonly what: Metadata }
  | { readonly is: 'attachment' }
  | { readonly is: 'unknown' };

const plainSpellings: Readonly<Record<PlainKind, string>> = {
  text: 'text|string|uri|url',
  integer:
    'integer|int|number|number of days in last month|number of days in last six months|number of days in last year',
  decimal: 'decimal|double|float',
  percentage: 'percentage',
  range: 'range',
  date: 'date',
  time: 'time',
  dateTime: 'datetime|date time|date and time',
  point: 'geopoint|gps|location',
  line: 'geotrace',
  area: 'geoshape',
  image: 'image|photo|picture|signature|drawing|annotate',
  audio: 'audio',
  video: 'video',
  file: 'file',
  barcode: 'barcode',
  note: 'note',
  acknowledge: 'acknowledge|trigger|acknowledgement',
  calculate: 'calculate|calculation|calculate here',
  hidden: 'hidden',
};
const metadataSpellings: Readonly<Record<Metadata, string>> = {
  start: 'start|start time',
  end: 'end|end time',
  today: 'today',
  device:
    'deviceid|device id|get phone number|imei|subscriberid|subscriber id|simserial|sim id|phonenumber|username|email|audit|' +
    'start geopoint|background audio|background geopoint|uri:deviceid|uri:subscriberid|uri:simserial|' +
    'uri:phonenumber|uri:username|uri:email|property|instance id|caseid|text audit|audio audit|comments|' +
    'speed violations count|speed violations list|speed violations audit',
};

const bySpelling = new Map<string, RowType>();
for (const [kind, spellings] of Object.entries(plainSpellings) as [PlainKind, string][])
  for (const spelling of spellings.split('|')) bySpelling.set(spelling, { is: 'plain', kind });
for (const [what, spellings] of Object.entries(metadataSpellings) as [Metadata, string][])
  for (const spelling of spellings.split('|')) bySpelling.set(spelling, { is: 'metadata', what });
for (const spelling of ['phone number', 'phone']) bySpelling.set(spelling, { is: 'plain', kind: 'text' });
for (const spelling of ['xml external', 'csv external']) bySpelling.set(spelling, { is: 'attachment' });
for (const spelling of ['score row', 'rank level']) bySpelling.set(spelling, { is: 'blockRow' });

/** SurveyCTO's sensors, with what they watch: `sensor_stream movement`. */
const sensor = /^sensor (statistic|stream)\b/;

const select =
  /^(?:add |q )?(select one external|select multiple external|select one from file|select multiple from file|select one|select1|select multiple|select all that apply|select(?= \S+$)|rank)(?: prompt)?(?: from| using)?(?: (.+))?$/i;
const other = / (?:or specify other|or_other|or other)$/i;

/** Reads a cell of the type column, in today's and older spellings. */
export function readRowType(cell: string): RowType {
  const written = tidy(cell);
  const text = written
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const block = /^(begin|end) ?(group|repeat|looped group|lgroup|loop|kobomatrix|score|rank|matrix)\b/.exec(
    text,
  );
  if (block) return readBlock(block[1]!, block[2]!);
  const bare = text.replace(/^(?:q|add|get) (.+?)(?: prompt)?$/, '$1');
  const simple = bySpelling.get(text) ?? bySpelling.get(bare);
  if (simple) return simple;
  if (sensor.test(text)) return { is: 'metadata', what: 'device' };
  const spaced = written.replace(/^((?:add |q )?(?:select|rank)[\w-]*)/i, (command) =>
    command.replace(/[_-]/g, ' '),
  );
  const match = select.exec(spaced);
  if (match) return readSelect(match[1]!.toLowerCase(), match[2] ?? '');
  return { is: 'unknown' };
}

function readBlock(edge: string, what: string): RowType {
  const isRepeat = what === 'repeat' || what === 'lgroup' || what === 'looped group';
  if (edge === 'end') {
    if (what === 'group' || isRepeat) return { is: 'end', what: isRepeat ? 'repeat' : 'group' };
    return { is: 'end', what: 'any' };
  }
  if (what === 'group' || isRepeat) return { is: 'begin', what: isRepeat ? 'repeat' : 'group' };
  const special = what === 'kobomatrix' ? 'matrix' : (what as 'loop' | 'matrix' | 'score' | 'rank');
  return { is: 'begin', what: 'group', special };
}

function readSelect(command: string, rest: string): RowType {
  const list = rest.replace(other, '');
  const kind = command === 'rank' ? 'rank' : /multiple|all that/.test(command) ? 'choices' : 'choice';
  const from = command.endsWith('external') ? 'external' : command.endsWith('file') ? 'file' : 'choices';
  return { is: 'select', kind, list: list.trim(), isOtherOffered: list !== rest, from };
}
