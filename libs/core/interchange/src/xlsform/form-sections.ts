import type { LocalizedText } from '@chorsu/kernel';
import type { Item, Section } from '@chorsu/questionnaire';
import { itemsOf } from './form-items.ts';
import type { FormContext } from './form-question.ts';
import type { FormNode } from './form-tree.ts';

/** Title of the section that holds what stands outside all groups, in the product's languages. */
const generalTitles: Readonly<Record<string, string>> = {
  en: 'General',
  fr: 'Généralités',
  ru: 'Общие сведения',
  ar: 'معلومات عامة',
  pt: 'Geral',
  es: 'General',
};

const isShown = (item: Item): boolean => item.type === 'section' || item.kind !== 'calculated';

/**
 * The document's sections: groups as they are; what stands between them in sections of its own, except that calculations
 * alone join the nearest such section, so that nobody meets an empty page.
 */
export function sectionsOf(roots: readonly FormNode[], context: FormContext): Section[] {
  const parts: (Section | Item[])[] = [];
  for (const node of roots)
    for (const item of itemsOf(node, context)) {
      const last = parts.at(-1);
      if (item.type === 'section') parts.push(item);
      else if (Array.isArray(last)) last.push(item);
      else parts.push([item]);
    }
  const runs = parts.filter((part): part is Item[] => Array.isArray(part));
  const shown = runs.filter((run) => run.some(isShown));
  const home = shown[0] ?? runs[0];
  for (const run of runs) if (run !== home && !run.some(isShown)) home!.push(...run.splice(0));
  return parts.flatMap((part) =>
    Array.isArray(part) ? (part.length > 0 ? [loose(part, roots[0]!.row.sheet, context)] : []) : [part],
  );
}

function loose(items: Item[], sheet: string, context: FormContext): Section {
  const { codes, report } = context;
  const code = codes.make('general');
  const only = items.length === 1 ? items[0]! : undefined;
  const title = only?.type === 'question' && only.kind === 'table' ? only.label : generalTitle(context);
  report.note('xlsform.section-made', { sheet }, { code, count: items.length });
  return { type: 'section', code, title, isUngrouped: true, items };
}

function generalTitle({ languages }: FormContext): LocalizedText {
  const title: LocalizedText = {};
  for (const language of languages.all) {
    const wording = generalTitles[language.split('-')[0]!];
    if (wording) title[language] = wording;
  }
  return Object.keys(title).length > 0 ? title : languages.inSource('General');
}
