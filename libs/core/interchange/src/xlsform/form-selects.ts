import type { Item, Question } from '@chorsu/questionnaire';
import type { ReportCode } from '../report-messages.ts';
import { asked, type FormContext } from './form-question.ts';
import type { FormRow } from './form-row.ts';
import type { FormNode } from './form-tree.ts';
import type { RowType } from './row-types.ts';

type SelectType = Extract<RowType, { is: 'select' }>;
/** A question with choices, and the text for other answers where the form offers them. */
export function selectsOf(node: FormNode, type: SelectType, context: FormContext): Item[] {
  const { lists, report } = context;
  const { row } = node;
  const code = lists.codeOf(type.list);
  if (type.from === 'file' || code === undefined) {
    if (type.list === '') report.loss('xlsform.list-unnamed', row.at('type'), { type: node.written });
    else report.loss(missing(type), row.at('type'), { list: type.list });
    if (row.has('choice_filter')) {
      context.expressions.count(row, 'choice_filter');
      row.take('choice_filter');
      report.loss('xlsform.filter-without-list', row.at('choice_filter'), { list: type.list });
    }
    return [asked(node, context, 'text', {})];
  }
  const options = lists.namesOf(type.list, false);
  if (type.kind !== 'choice') reportSpacedNames(type.list, row, context);
  const written = context.expressions.take(row, 'choice_filter');
  if (/\bsearch\s*\(/.test(row.peek('appearance')))
    report.loss('xlsform.search-lost', row.at('appearance'), { text: row.peek('appearance') });
  const isWidened = type.isOtherOffered && !options.has('other');
  const filter = written !== undefined && isWidened ? `(${written}) or name = 'other'` : written;
  const list = type.isOtherOffered ? lists.withOther(type.list) : code;
  const question = asked(
    node,
    context,
    type.kind,
    { list, ...(filter !== undefined && { filter }) },
    options,
  );
  return type.isOtherOffered ? [question, otherOf(node, question, context)] : [question];
}

function missing({ from, list }: SelectType): ReportCode {
  if (from === 'file') return 'xlsform.list-in-file';
  return list.includes('${') ? 'xlsform.list-of-answers' : 'xlsform.list-missing';
}

function reportSpacedNames(list: string, row: FormRow, { lists, report }: FormContext): void {
  for (const name of lists.takeSpacedNames(list))
    report.loss('xlsform.choice-name-spaced', row.at('type'), { list, name });
}

/** The text question that XLSForm's `or_other` adds below its select. */
function otherOf(node: FormNode, question: Question, context: FormContext): Question {
  const code = context.codes.make(`${node.row.take('name') || question.code}_other`);
  context.report.note('xlsform.other-added', node.row.at('type'), { code });
  return {
    type: 'question',
    kind: 'text',
    code,
    label: context.lists.otherLabel(),
    condition: `selected(\${${question.code}}, 'other')`,
  };
}
