import { applyChanges, cellAt, compile, openState, seenAt, type State } from '@chorsu/answers';
import { Model } from 'survey-core';
/* eslint-disable @nx/enforce-module-boundaries -- fixtures are files for all tests, no project of their own */
import { generatedQuestionnaire } from '../fixtures/generated-questionnaire.ts';
import { surveyOf } from '../fixtures/survey-of.ts';
/* eslint-enable @nx/enforce-module-boundaries */
import { median, type Benchmark, type Figure } from './benchmark.ts';

const rounds = 5;
const answers = 200;
const environment = { today: '2026-11-23', now: '2026-11-23T05:30:00.000Z', zone: 'UTC', seed: 'bench' };

/** Each answer concerns conditions, a validation and a chain of calculations within its section. */
const edits = (round: number): readonly { path: string; value: number }[] =>
  Array.from({ length: answers }, (_, index) => ({
    path: `q${(index % 100) * 10 + 1}`,
    value: (index + round) % 12,
  }));

/** Microseconds an answer. */
function timed(work: () => void): number {
  const began = performance.now();
  work();
  return ((performance.now() - began) * 1000) / answers;
}

/**
 * One answer in 1,000 questions with 500 conditions and 100 calculations. The ratio is survey-core's time / ours; both
 * end with the same calculated values, or the measure is worth nothing.
 */
export const engine: Benchmark = {
  name: 'engine',
  run(): Promise<readonly Figure[]> {
    const document = generatedQuestionnaire();
    const survey = new Model(surveyOf(document));
    let state: State = openState(compile(document), [], { environment, leadOf: () => 'lead' });
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(
        timed(() => {
          for (const { path, value } of edits(round)) survey.setValue(path, value);
        }),
      );
      ours.push(
        timed(() => {
          edits(round).forEach(({ path, value }, index) => {
            const seen = seenAt(state, path, 'value');
            const change = {
              id: `${round}-${index}`,
              path,
              aspect: 'value',
              value: String(value),
              for: 'lead',
              seen,
            };
            ({ state } = applyChanges(state, [change]));
          });
        }),
      );
    }
    for (let code = 10; code <= 1000; code += 10) {
      const [own, their] = [cellAt(state, `q${code}`)?.value, survey.getValue(`q${code}`)];
      if (own !== String(their))
        throw new Error(`q${code}: ${String(own)} here, ${String(their)} in survey-core`);
    }
    const [value, floor] = [median(ours), median(theirs)];
    return Promise.resolve([{ name: 'engine', value, unit: 'µs', floor, ratio: floor / value }]);
  },
};
