import { base64, fromBase64, hexadecimal, utf8, utf8Text } from './bytes.ts';
import { digest } from './digest.ts';
import { between, exactly, text, type FunctionRule } from './function-rule.ts';
import { spend } from './machine.ts';

export const digestFunctions: Readonly<Record<string, FunctionRule>> = {
  digest: between(2, 3, (machine, [source, algorithm, encoding]) => {
    const bytes = utf8(text(machine, source!));
    spend(machine, 8 * bytes.length);
    const found = digest(bytes, text(machine, algorithm!).toUpperCase());
    if (!found) return '';
    const wished = encoding ? text(machine, encoding).toLowerCase() : 'base64';
    if (wished === 'hex') return hexadecimal(found);
    return wished === 'base64' ? base64(found) : '';
  }),
  'base64-decode': exactly(1, (machine, [one]) => {
    const bytes = fromBase64(text(machine, one!));
    return bytes ? utf8Text(bytes) : '';
  }),
  'extract-signed': exactly(2, () => ''),
};
