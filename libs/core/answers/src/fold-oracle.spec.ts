import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type FoldInput } from './fold.ts';

/** "Institution holds value by change": the rule told a second time, over a flat list of such facts. */
interface Fact {
  readonly institution: string;
  readonly value: string;
  readonly change: string;
}

function told({ lead, changes }: FoldInput) {
  let facts: Fact[] = [];
  let order: string[] = [];
  const known = new Map<string, string>();
  const refused = new Set<string>();
  const outcomes = changes.map(({ id, seen, settle = false, value: given, for: institution }) => {
    const content = JSON.stringify([institution, given, settle, [...new Set(seen)].sort()]);
    if (known.get(id) === content) return 'known';
    if (known.has(id) || seen.some((one) => refused.has(one))) {
      refused.add(id);
      return 'refused';
    }
    known.set(id, content);
    const value = JSON.stringify(given);
    const hasSeen = (who: string, what: string): boolean =>
      facts.some((fact) => fact.institution === who && fact.value === what && seen.includes(fact.change));
    const holders = (what: string): string[] =>
      facts.filter((fact) => fact.value === what).map((fact) => fact.institution);
    const leaving: Fact[] = facts.filter((fact) => {
      if (fact.value === value) return false;
      if (settle) return holders(fact.value).every((who) => hasSeen(who, fact.value));
      return fact.institution === institution && hasSeen(institution, fact.value);
    });
    const now = settle
      ? facts.length === 0
        ? [lead]
        : leaving.map((fact) => fact.institution)
      : [institution];
    facts = facts.filter((fact) => !leaving.includes(fact));
    facts.push(...now.map((who) => ({ institution: who, value, change: id })));
    order = [...order, value].filter(
      (what, index, all) => all.indexOf(what) === index && holders(what).length > 0,
    );
    return order.length > 1 ? 'to_reconcile' : 'applied';
  });
  const held = (what: string): string[] =>
    [...new Set(facts.filter((fact) => fact.value === what).map((fact) => fact.institution))].sort();
  const current = order.find((what) => held(what).includes(lead)) ?? order[0];
  return {
    sides: order.map((what) => ({ value: JSON.parse(what) as unknown, holders: held(what) })),
    current: current === undefined ? null : (JSON.parse(current) as unknown),
    outcomes,
  };
}

const change = fc.record({
  id: fc.nat({ max: 14 }).map(String),
  for: fc.constantFrom('A', 'B', 'C'),
  value: fc.constantFrom<unknown>(0, 1, 2, null, { nonAnswer: 'do_not_know' }),
  seen: fc.array(fc.nat({ max: 14 }).map(String), { maxLength: 6 }),
  settle: fc.option(fc.boolean(), { nil: undefined }),
});
const distinct = fc
  .array(change, { maxLength: 15 })
  .map((changes) => changes.map((one, index) => ({ ...one, id: String(index) })));

describe('fold', () => {
  it.each([
    ['ids of their own', distinct],
    ['ids that come again', fc.array(change, { maxLength: 15 })],
    [
      'resends',
      fc
        .tuple(distinct, fc.array(fc.nat({ max: 14 })))
        .map(([changes, again]) => [...changes, ...again.flatMap((at) => changes[at] ?? [])]),
    ],
  ])('agrees with the rule told a second time: %s', (_, changes) =>
    fc.assert(
      fc.property(changes, (all) => {
        const input = { lead: 'A', changes: all as FoldInput['changes'] };
        expect(fold(input)).toEqual(told(input));
      }),
      { numRuns: 2000 },
    ),
  );
});
