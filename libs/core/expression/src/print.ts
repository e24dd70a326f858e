import { precedence, signPrecedence } from './ast.ts';
import type { Expression, PathExpression, PathStep } from './ast.ts';

const pathPrecedence = 9;

/** The one spelling of an expression, with no more brackets than needed; reading it gives an equal tree. */
export const print = (ast: Expression): string => inside(ast, 0);

/** As part of something that binds with `least`. */
function inside(ast: Expression, least: number): string {
  switch (ast.kind) {
    case 'number':
      return ast.text;
    case 'text':
      return quoted(ast.value);
    case 'reference':
      return ast.isLastSaved ? `\${last-saved#${ast.code}}` : `\${${ast.code}}`;
    case 'call':
      return `${ast.name}(${ast.arguments.map(print).join(', ')})`;
    case 'path':
      return path(ast);
    case 'negation':
      return bracketed(`-${inside(ast.operand, signPrecedence)}`, signPrecedence < least);
    case 'binary': {
      const own = precedence[ast.operator];
      const text = `${inside(ast.left, own)} ${ast.operator} ${inside(ast.right, own + 1)}`;
      return bracketed(text, own < least);
    }
  }
}

const bracketed = (text: string, isNeeded: boolean): string => (isNeeded ? `(${text})` : text);

/** XPath has no escapes: a text holding both quotes is put together from parts that each hold one. */
function quoted(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  if (!value.includes('"')) return `"${value}"`;
  return `concat(${value
    .split("'")
    .map((part) => `'${part}'`)
    .join(`, "'", `)})`;
}

const predicates = (all: readonly Expression[]): string => all.map((one) => `[${print(one)}]`).join('');

function path({ from, steps }: PathExpression): string {
  const rest = printSteps(steps, from === 'here');
  if (from === 'here') return rest;
  if (from === 'root') return rest.startsWith('//') ? rest : `/${rest}`;
  const { expression } = from;
  const start = expression.kind === 'path' ? `(${print(expression)})` : inside(expression, pathPrecedence);
  const slash = rest === '' || rest.startsWith('//') ? '' : '/';
  return `${start}${predicates(from.predicates)}${slash}${rest}`;
}

function printSteps(steps: readonly PathStep[], isHere: boolean): string {
  let text = '';
  steps.forEach((step, index) => {
    // `//` is short for this step, if another comes after it; at the very start it would mean the root.
    const isShort = isAnyDepth(step) && index < steps.length - 1 && !(isHere && index === 0);
    if (isShort && !text.endsWith('//')) text += '//';
    else text += (text === '' || text.endsWith('//') ? '' : '/') + printStep(step);
  });
  return text;
}

const isAnyDepth = ({ axis, test, predicates: all }: PathStep): boolean =>
  axis === 'descendant-or-self' && test === 'node()' && all.length === 0;

function printStep({ axis, test, predicates: all }: PathStep): string {
  const tail = predicates(all);
  if (test === 'node()' && axis === 'self' && tail === '') return '.';
  if (test === 'node()' && axis === 'parent' && tail === '') return '..';
  if (axis === 'child') return test + tail;
  return (axis === 'attribute' ? `@${test}` : `${axis}::${test}`) + tail;
}
