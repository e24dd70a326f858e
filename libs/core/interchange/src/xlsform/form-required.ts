import type { Report } from '../report.ts';
import type { FormExpressions } from './form-expressions.ts';
import type { FormRow } from './form-row.ts';

const yes = /^(yes|y|true|true\(\)|1)$/i;
const no = /^(no|n|false|false\(\)|0)$/i;
/** Not XLSForm's, but plainly meant: REACH's `T`, other languages' yes. */
const meantYes = /^(t|oui|si|sí|sim|да|نعم|x|required)$/i;
const meantNo = /^(f|non|não|nao|нет|لا|optional)$/i;

/** Whether a cell such as `read_only` says yes; undefined when it says neither. */
export const saysYes = (text: string): boolean | undefined => {
  if (yes.test(text)) return true;
  return no.test(text) || text === '' ? false : undefined;
};

/** true, an expression, or undefined for what isn't required. */
export function readRequired(
  row: FormRow,
  expressions: FormExpressions,
  report: Report,
): true | string | undefined {
  const text = row.take('required');
  const said = saysYes(text);
  if (said !== undefined) return said || undefined;
  if (meantYes.test(text) || meantNo.test(text)) {
    report.note('xlsform.required-meant', row.at('required'), {
      text,
      meaning: meantYes.test(text) ? 'yes' : 'no',
    });
    return meantYes.test(text) || undefined;
  }
  return expressions.read(text, row, 'required');
}
