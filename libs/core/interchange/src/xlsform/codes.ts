import { Code } from '@chorsu/questionnaire';
import * as v from 'valibot';

const LONGEST_CODE = 120;

/** The name as a code: characters that have a meaning in paths become `_`; '' stays ''. */
export function codeFrom(name: string): string {
  const code = name
    .trim()
    .replace(/[/[\]@{}$\s\u00a0\ufeff]+/g, '_')
    .slice(0, LONGEST_CODE);
  return v.is(Code, code) ? code : '';
}

/** Gives each thing a code of its own: the wished one, else with `_2`, `_3` … */
export class Codes {
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();

  take(wished: string): string {
    let code = wished;
    for (let number = this.#next.get(wished) ?? 2; this.#used.has(code); number += 1) {
      this.#next.set(wished, number + 1);
      const ending = `_${number}`;
      code = wished.slice(0, LONGEST_CODE - ending.length) + ending;
    }
    this.#used.add(code);
    return code;
  }
}
