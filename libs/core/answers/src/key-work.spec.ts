import { describe, expect, it } from '@jest/globals';
import type { Environment } from '@chorsu/expression';
// Fixtures are files for all tests, no project of their own.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { generatedQuestionnaire } from '../../../../tests/fixtures/generated-questionnaire.ts';
import { compile } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { openState } from './engine.ts';
import { follow, rebase, write } from './rebase.ts';
import { edit } from './world.fixture.ts';

/** How much is done: evaluations of expressions, and looks at items of the questionnaire. */
function counted(questions: number, work: 'a key' | 'the same key again' | 'what others wrote') {
  let evaluations = 0;
  let looks = 0;
  const environment: Environment = {
    today: '2026-11-23',
    now: '2026-11-23T05:30:00.000Z',
    // Asked once for each evaluation.
    get zone() {
      evaluations += 1;
      return 'UTC';
    },
    seed: 'seed',
  };
  const compiled = compile(generatedQuestionnaire(questions));
  const items = new Proxy(compiled.items, {
    get(target, name) {
      looks += 1;
      return Reflect.get(target, name) as unknown;
    },
  }) as Compiled['items'];
  const opened = follow(openState({ ...compiled, items }, [], { leadOf: () => 'lead', environment }));
  const change = edit('q1', '5');
  const before = work === 'a key' ? opened : write(opened, change, environment);
  [evaluations, looks] = [0, 0];
  const { touched } =
    work === 'what others wrote'
      ? rebase(before, [edit('q11', '4', { for: 'health' })], { environment })
      : write(before, { ...change, value: '55' }, environment);
  return { touched: touched.length, evaluations, looks };
}

describe('what a key costs', () => {
  it.each(['a key', 'the same key again', 'what others wrote'] as const)(
    'is the same in a questionnaire eight times as large: %s',
    (work) => {
      const small = counted(250, work);
      expect(small.touched).toBeGreaterThan(0);
      expect(small.evaluations).toBeGreaterThan(0);
      expect(small.evaluations).toBeLessThan(60);
      expect(counted(2_000, work)).toEqual(small);
    },
  );
});
