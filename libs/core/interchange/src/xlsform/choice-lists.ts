import type { Option } from '@chorsu/questionnaire';
import type { Report } from '../report.ts';
import { Codes, codeFrom } from './codes.ts';
import type { FormLanguages } from './form-languages.ts';
import type { FormRow, FormSheet } from './form-row.ts';
import { reportBlank } from './form-tree.ts';

/** XLSForm's "Other" of `or_other`, in the product's languages. */
const otherLabels: Readonly<Record<string, string>> = {
  en: 'Other',
  fr: 'Autre',
  ru: 'Другое',
  ar: 'أخرى',
  pt: 'Outro',
  es: 'Otro',
};

const LONGEST_NAME = 255;

/** What every choice has, whatever the headings are; `itextId` is the key of its translations in ODK's own forms. */
const columnsOfAll = ['name', 'label', 'itextId'];

/** The choice lists of a form, found by the name that the survey uses. */
export class ChoiceLists {
  readonly #lists = new Map<string, Option[]>();
  readonly #codes = new Map<string, string>();
  readonly #names = new Map<string, Set<string>>();
  readonly #told = new Set<string>();
  /** The next number for a name that stands again in a list. */
  readonly #endings = new Map<string, number>();
  readonly #columns: ReadonlySet<string>;
  readonly #used = new Codes();
  readonly #languages: FormLanguages;
  readonly #report: Report;

  constructor(sheets: readonly FormSheet[], languages: FormLanguages, report: Report) {
    this.#languages = languages;
    this.#report = report;
    this.#columns = new Set([
      ...columnsOfAll,
      ...sheets.flatMap((sheet) => sheet.columns.map(({ heading }) => heading)),
    ]);
    const seen = new Map<string, Map<string, { option: Option; row: FormRow }>>();
    for (const sheet of sheets) for (const row of sheet.rows) this.#read(row, seen);
  }

  /** The code of a list; undefined when the form has no such list. */
  codeOf(name: string): string | undefined {
    return this.#codes.get(name);
  }

  /** Whether a choice filter can ask for that column of the choices. */
  hasColumn(heading: string): boolean {
    return this.#columns.has(heading);
  }

  optionsOf(name: string): readonly Option[] {
    return this.#lists.get(name) ?? [];
  }

  /** Names of a list's options, with `other` where it is offered besides. */
  namesOf(name: string, isOtherOffered: boolean): ReadonlySet<string> {
    const key = `${isOtherOffered}${name}`;
    const names = this.#names.get(key) ?? new Set(this.optionsOf(name).map((option) => option.name));
    if (isOtherOffered) names.add('other');
    this.#names.set(key, names);
    return names;
  }

  /** Option names with white space, which expressions can't tell apart among several choices; told once a list. */
  takeSpacedNames(name: string): string[] {
    if (this.#told.has(name)) return [];
    this.#told.add(name);
    return [...this.namesOf(name, false)].filter((option) => /\s/.test(option));
  }

  /** The code of a list with the options of `name` and an option `other`, made when it is first asked for. */
  withOther(name: string): string {
    const options = this.optionsOf(name);
    const code = this.#codes.get(name)!;
    if (options.some((option) => option.name === 'other')) return code;
    const key = `${name}\u0000other`;
    const made = this.#codes.get(key) ?? this.#used.take(`${code}_or_other`);
    this.#codes.set(key, made);
    this.#lists.set(key, [...options, { name: 'other', label: this.otherLabel() }]);
    return made;
  }

  /** The code of a list that the form doesn't have but one of its types implies. */
  add(name: string, options: Option[]): string {
    const known = this.#codes.get(`\u0000${name}`);
    if (known) return known;
    const code = this.#used.take(name);
    this.#codes.set(`\u0000${name}`, code);
    this.#lists.set(`\u0000${name}`, options);
    return code;
  }

  otherLabel(): Option['label'] {
    const label: Option['label'] = {};
    for (const language of this.#languages.all) {
      const wording = otherLabels[language.split('-')[0]!];
      if (wording) label[language] = wording;
    }
    return Object.keys(label).length > 0 ? label : this.#languages.inSource('Other');
  }

  all(): Record<string, Option[]> {
    return Object.fromEntries([...this.#lists].map(([name, options]) => [this.#codes.get(name)!, options]));
  }

  #read(row: FormRow, seen: Map<string, Map<string, { option: Option; row: FormRow }>>): void {
    const list = row.take('list_name');
    const name = row.take('name');
    if (list === '' && name === '') return reportBlank(row, this.#report);
    if (list === '') return this.#report.loss('xlsform.choice-without-list', row.at('list_name'), { name });
    if (name === '') return this.#report.loss('xlsform.choice-without-name', row.at('name'), { list });
    if (name.length > LONGEST_NAME)
      return this.#report.loss('xlsform.choice-name-long', row.at('name'), { list });
    const option = this.#option(row, name);
    this.#reportLeft(row);
    const known = seen.get(list) ?? new Map<string, { option: Option; row: FormRow }>();
    seen.set(list, known);
    const twin = known.get(name);
    if (twin) {
      const areColumnsSame = JSON.stringify(twin.option.columns) === JSON.stringify(option.columns);
      const isSame = areColumnsSame && JSON.stringify(twin.option.label) === JSON.stringify(option.label);
      const parameters = { name, list, row: twin.row.number };
      if (isSame) return this.#report.note('xlsform.choice-twice-same', row.at('name'), parameters);
      if (!areColumnsSame) this.#report.note('xlsform.choice-twice-kept', row.at('name'), parameters);
      else {
        option.name = this.#freeName(list, name, known);
        this.#report.loss('xlsform.choice-renamed', row.at('name'), { ...parameters, code: option.name });
      }
    }
    if (!known.has(option.name)) known.set(option.name, { option, row });
    this.#listOf(list, row).push(option);
  }

  #option(row: FormRow, name: string): Option {
    const label = this.#languages.textOf(row, 'label');
    const isLabelled = Object.keys(label).length > 0;
    if (!isLabelled) this.#report.note('xlsform.label-missing', row.at('label'), { name });
    else if (Object.values(label).some((text) => text.includes('${')))
      this.#report.note('xlsform.label-reference', row.at('label'), { name });
    const columns = row.extras();
    return {
      name,
      label: isLabelled ? label : this.#languages.inSource(name),
      ...(Object.keys(columns).length > 0 ? { columns } : {}),
    };
  }

  #listOf(name: string, row: FormRow): Option[] {
    const list = this.#lists.get(name);
    if (list) return list;
    const code = this.#used.take(codeFrom(name) || 'list');
    if (code !== name) this.#report.note('xlsform.renamed', row.at('list_name'), { name, code });
    this.#codes.set(name, code);
    const made: Option[] = [];
    this.#lists.set(name, made);
    return made;
  }

  #freeName(list: string, name: string, known: ReadonlyMap<string, unknown>): string {
    const key = `${list}\u0000${name}`;
    let number = this.#endings.get(key) ?? 2;
    while (known.has(`${name}_${number}`)) number += 1;
    this.#endings.set(key, number + 1);
    return `${name}_${number}`;
  }

  #reportLeft(row: FormRow): void {
    for (const { letter, heading, text } of row.left())
      this.#report.loss('xlsform.cell-lost', row.in(letter), { heading, text });
  }
}
