import { issue, type Issue } from '@chorsu/kernel';
import type { Call, Expression } from './ast.ts';
import { functions } from './function-table.ts';
import { patternFlaw } from './pattern.ts';

/** What can be referred to; without a test, anything can. */
export interface Known {
  /** Of `${…}`, as written: `q` or `q.C`. */
  hasQuestion?(code: string): boolean;
  /** Of `instance('…')` and `pulldata('…', …)`. */
  hasList?(name: string): boolean;
}

/** What is wrong with an expression that could be read: each flaw once, in order of appearance. */
export function check(ast: Expression, known: Known = {}): readonly Issue[] {
  const found = new Map<string, Issue>();
  const say = (code: string, message: string, name: string): void => {
    if (!found.has(`${code} ${name}`))
      found.set(`${code} ${name}`, issue(code, message, { parameters: { name } }));
  };
  const visit = (node: Expression): void => {
    if (node.kind === 'reference' && !node.isLastSaved && known.hasQuestion?.(node.code) === false) {
      say('expression.unknown_reference', `There is no question \${${node.code}}.`, node.code);
    }
    if (node.kind === 'call') checkCall(node, known, say);
    for (const part of partsOf(node)) visit(part);
  };
  visit(ast);
  return [...found.values()];
}

type Say = (code: string, message: string, name: string) => void;

function checkCall({ name, arguments: given }: Call, known: Known, say: Say): void {
  const rule = functions.get(name);
  if (!rule) return say('expression.unknown_function', `There is no function ${name}().`, name);
  if (!rule.takes(given.length)) say('expression.wrong_arguments', `${name}() takes ${rule.wanted}.`, name);
  const [first, second] = given;
  const isList = name === 'instance' || name === 'pulldata';
  if (isList && first?.kind === 'text' && known.hasList?.(first.value) === false) {
    say('expression.unknown_list', `There is no list “${first.value}”.`, first.value);
  }
  const flaw = name === 'regex' && second?.kind === 'text' ? patternFlaw(second.value) : undefined;
  if (flaw) say(flaw.code, flaw.message, name);
}

/** The expressions directly inside one. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'reference':
      return [];
    case 'negation':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.arguments;
    case 'path': {
      const inSteps = node.steps.flatMap(({ predicates }) => predicates);
      if (typeof node.from === 'string') return inSteps;
      return [node.from.expression, ...node.from.predicates, ...inSteps];
    }
  }
}

/** Whether the language has a function of that name. */
export const isFunction = (name: string): boolean => functions.has(name);
