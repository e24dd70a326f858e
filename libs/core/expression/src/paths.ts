import type { Axis, PathStep } from './ast.ts';
import { rootOf, spend, type Machine, type Run } from './machine.ts';
import type { ExpressionNode } from './scope.ts';
import { toBoolean, type NodeSet } from './value.ts';

/** A step with its predicates made ready. */
export interface ReadyStep {
  readonly axis: Axis;
  readonly test: string;
  readonly predicates: readonly Run[];
}

export const readyStep = (
  step: PathStep,
  ready: (predicate: PathStep['predicates'][number]) => Run,
): ReadyStep => ({
  axis: step.axis,
  test: step.test,
  predicates: step.predicates.map(ready),
});

/** Walks the steps from each node; no node twice, in document order. */
export function walk(machine: Machine, start: NodeSet, steps: readonly ReadyStep[]): NodeSet {
  let nodes = start;
  steps.forEach((step, index) => {
    const [only] = nodes;
    if (nodes.length === 1) nodes = oneStep(machine, only!, step);
    else {
      const found = new Set(nodes.flatMap((node) => oneStep(machine, node, step)));
      nodes = inside.has(steps[index - 1]?.axis) ? inDocumentOrder(machine, found) : [...found];
    }
  });
  return nodes;
}

/** After these a node may stand inside another, so that what the next step finds from each may lie mixed. */
const inside: ReadonlySet<Axis | undefined> = new Set([
  'ancestor',
  'ancestor-or-self',
  'descendant',
  'descendant-or-self',
]);
const reverse: ReadonlySet<Axis> = new Set(['ancestor', 'ancestor-or-self', 'preceding-sibling']);

function oneStep(machine: Machine, node: ExpressionNode, step: ReadyStep): NodeSet {
  let found = alongAxis(machine, node, step);
  spend(machine, 1 + found.length);
  for (const predicate of step.predicates) found = keep(machine, found, predicate);
  return reverse.has(step.axis) ? found.toReversed() : found;
}

/** Walks the whole tree, as whatever asks for descendants has done already. Rows of a list may stand in no tree. */
function inDocumentOrder(machine: Machine, set: ReadonlySet<ExpressionNode>): NodeSet {
  const [first] = set;
  if (set.size < 2) return [...set];
  const root = rootOf(first!);
  const ordered = [root, ...descendants(machine, root)].filter((node) => set.has(node));
  return ordered.length === set.size ? ordered : [...set];
}

/** The nodes for which the predicate holds; a number asks for a place (XPath 1.0, 2.4). */
export function keep(machine: Machine, nodes: NodeSet, predicate: Run): NodeSet {
  const { node, position, size } = machine;
  spend(machine, nodes.length);
  machine.size = nodes.length;
  const kept = nodes.filter((candidate, index) => {
    machine.node = candidate;
    machine.position = index + 1;
    const result = predicate(machine);
    return typeof result === 'number' ? result === index + 1 : toBoolean(result);
  });
  machine.node = node;
  machine.position = position;
  machine.size = size;
  return kept;
}

/** Axes that answers don't have (attributes, whatever follows) are empty. Reverse axes begin with the nearest node. */
function alongAxis(machine: Machine, node: ExpressionNode, { axis, test }: ReadyStep): NodeSet {
  switch (axis) {
    case 'child':
      if (test === '*' || test === 'node()') return node.children();
      if (test === 'text()') return node.text === '' ? [] : [node];
      return node.children(test);
    case 'self':
      return passing([node], test);
    case 'parent':
      return node.parent ? passing([node.parent], test) : [];
    case 'ancestor':
      return passing(ancestors(node), test);
    case 'ancestor-or-self':
      return passing([node, ...ancestors(node)], test);
    case 'descendant':
      return passing(descendants(machine, node), test);
    case 'descendant-or-self':
      return passing([node, ...descendants(machine, node)], test);
    case 'following-sibling':
      return passing(siblings(node, 1), test);
    case 'preceding-sibling':
      return passing(siblings(node, -1), test);
    default:
      return [];
  }
}

const passing = (nodes: NodeSet, test: string): NodeSet =>
  test === 'node()' || test === '*' ? nodes : nodes.filter(({ code }) => code === test);

function ancestors(node: ExpressionNode): NodeSet {
  const found: ExpressionNode[] = [];
  for (let up = node.parent; up; up = up.parent) found.push(up);
  return found;
}

/** All nodes below, in document order. */
export function descendants(machine: Machine, node: ExpressionNode): NodeSet {
  const found: ExpressionNode[] = [];
  const waiting = [...node.children()].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    spend(machine, 1);
    found.push(next);
    const inner = next.children();
    for (let index = inner.length - 1; index >= 0; index -= 1) waiting.push(inner[index]!);
  }
  return found;
}

const isSame = (a: ExpressionNode, b: ExpressionNode): boolean =>
  a === b || (a.code === b.code && a.position === b.position);

function siblings(node: ExpressionNode, direction: 1 | -1): NodeSet {
  const all = node.parent?.children() ?? [];
  const own = all.findIndex((other) => isSame(other, node));
  return direction === 1 ? all.slice(own + 1) : all.slice(0, Math.max(own, 0)).reverse();
}

/**
 * From the root. The first step names the form (`/data/x`), whatever its name is here; a single name may be that of a
 * question as well.
 */
export function fromRoot(machine: Machine, steps: readonly ReadyStep[]): NodeSet {
  const start = machine.scope.self ?? machine.node ?? machine.scope.root;
  const root = machine.scope.root ?? (start && rootOf(start));
  if (!root) return [];
  const [first, ...rest] = steps;
  if (first?.axis !== 'child') return walk(machine, [root], steps);
  if (rest.length > 0 || first.test === '*') return walk(machine, [root], rest);
  const found = walk(machine, [root], steps);
  return found.length > 0 ? found : [root];
}

/** In document order, no node twice: what `|` gives. */
export function united(machine: Machine, left: NodeSet, right: NodeSet): NodeSet {
  const all = [...new Set([...left, ...right])];
  if (all.length < 2) return all;
  const places = new Map(all.map((node) => [node, placeOf(machine, node)]));
  return all.sort((a, b) => {
    const [one, two] = [places.get(a)!, places.get(b)!];
    for (let level = 0; level < one.length && level < two.length; level += 1) {
      if (one[level] !== two[level]) return one[level]! - two[level]!;
    }
    return one.length - two.length;
  });
}

function placeOf(machine: Machine, node: ExpressionNode): number[] {
  const place: number[] = [];
  for (let at: ExpressionNode = node; at.parent; at = at.parent) {
    const here = at;
    const all = at.parent.children();
    spend(machine, all.length);
    place.unshift(all.findIndex((other) => isSame(other, here)));
  }
  return place;
}
