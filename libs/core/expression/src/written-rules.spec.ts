import { describe, expect, it } from '@jest/globals';
import { evaluateLine } from './line.ts';

interface Group {
  /** Parts of the line that all cases share. */
  readonly answers?: object;
  readonly clock?: string;
  readonly timezone?: string;
  readonly cases: readonly ({ readonly expression: string } & (
    { readonly gives: string | number | boolean } | { readonly refused: true }
  ))[];
}

const areas = [
  'operators-and-numbers',
  'texts-and-choices',
  'dates-and-lists',
  'rows',
  'paths-and-sets',
  'decided',
];
const files = await Promise.all(
  areas.map(async (area) => {
    const file = await import(`../../../../tests/fixtures/expressions/${area}.json`, {
      with: { type: 'json' },
    });
    return [area, (file as { default: { groups: readonly Group[] } }).default.groups] as const;
  }),
);

/** What each line of the command comes to, in the fixture's own words. */
function outcome(line: object): { gives: unknown } | { refused: true } {
  const result = evaluateLine(line);
  return 'issue' in result ? { refused: true } : { gives: result.value };
}

describe.each(files)('expressions by the written rules: %s', (_, groups) => {
  const all = groups.flatMap(({ cases, ...shared }) =>
    cases.map(({ expression, ...one }) => ({ expression, one, shared })),
  );
  it.each(all)('$expression', ({ expression, one, shared }) => {
    const { gives, refused, ...rest } = one as { gives?: unknown; refused?: true };
    const wanted = refused ? { refused } : { gives };
    expect(outcome({ ...shared, expression, ...rest })).toEqual(wanted);
  });
});
