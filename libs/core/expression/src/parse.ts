import { issue, type Issue } from '@chorsu/kernel';
import { isAxis, isBinaryOperator, precedence, signPrecedence } from './ast.ts';
import type { BinaryOperator, Expression, Filtered, PathExpression, PathStep } from './ast.ts';
import { tokens, type Flaw, type Token } from './tokens.ts';

export type Parsed =
  { readonly ok: true; readonly ast: Expression } | { readonly ok: false; readonly issue: Issue };

/** The longest text that a spreadsheet cell holds. */
export const longestExpression = 32_767;
const deepestNesting = 400;
const tallestTree = 1_500;
const nodeTypes = new Set(['node', 'text', 'comment', 'processing-instruction']);

/**
 * Reads an expression. Never throws; the Issue has code `expression.*` and the parameter `position`, counted from 0.
 */
export function parse(source: string): Parsed {
  const refuse = ({ code, message, position }: Flaw): Parsed => ({
    ok: false,
    issue: issue(code, message, { parameters: { position } }),
  });
  if (source.length > longestExpression) {
    return refuse({
      code: 'expression.too_long',
      message: 'The expression is too long.',
      position: longestExpression,
    });
  }
  const read = tokens(source);
  if ('message' in read) return refuse(read);
  try {
    return { ok: true, ast: new Parser(read).whole() };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.flaw);
    throw error;
  }
}

class Unreadable extends Error {
  readonly flaw: Flaw;
  constructor(flaw: Flaw) {
    super(flaw.message);
    this.flaw = flaw;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private nesting = 0;
  private readonly heights = new Map<Expression, number>();

  constructor(read: readonly Token[]) {
    this.tokens = read;
  }

  whole(): Expression {
    const ast = this.expression();
    if (this.token.kind !== 'end') throw this.unexpected();
    return ast;
  }

  private get token(): Token {
    return this.tokens[this.index]!;
  }
  private get next(): Token {
    return this.tokens[Math.min(this.index + 1, this.tokens.length - 1)]!;
  }
  private isSymbol(text: string): boolean {
    return this.token.kind === 'symbol' && this.token.text === text;
  }
  private take(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.index += 1;
    return token;
  }
  private takeIf(symbol: string): boolean {
    const isThere = this.isSymbol(symbol);
    if (isThere) this.index += 1;
    return isThere;
  }
  private expect(symbol: string): void {
    if (!this.takeIf(symbol)) throw this.unexpected(symbol);
  }
  private unexpected(wanted?: string): Unreadable {
    const { kind, text, start } = this.token;
    const wish = wanted === undefined ? '' : ` “${wanted}” should come here.`;
    return kind === 'end'
      ? new Unreadable({
          code: 'expression.ends_early',
          message: `The expression ends too early.${wish}`,
          position: start,
        })
      : new Unreadable({
          code: 'expression.unexpected',
          message: `“${kind === 'reference' ? `\${${text}}` : text}” can't stand here.${wish}`,
          position: start,
        });
  }
  private tooDeep(): Unreadable {
    const position = this.token.start;
    return new Unreadable({
      code: 'expression.too_deep',
      message: 'The expression is nested too deeply.',
      position,
    });
  }

  /** Bounds the tree too: a long chain of `+` nests as deeply as brackets do. */
  private node<Node extends Expression>(node: Node, ...parts: readonly Expression[]): Node {
    const height = 1 + parts.reduce((tallest, part) => Math.max(tallest, this.heights.get(part) ?? 0), 0);
    if (height > tallestTree) throw this.tooDeep();
    this.heights.set(node, height);
    return node;
  }

  private expression(least = 1): Expression {
    this.nesting += 1;
    if (this.nesting > deepestNesting) throw this.tooDeep();
    let left = this.signed();
    for (
      let operator = this.operator();
      operator && precedence[operator] >= least;
      operator = this.operator()
    ) {
      this.index += 1;
      const right = this.expression(precedence[operator] + 1);
      left = this.node({ kind: 'binary', operator, left, right }, left, right);
    }
    this.nesting -= 1;
    return left;
  }

  /** In this place a name can only be an operator, and `*` only a product (XPath 1.0, 3.7). `|` is read by union(). */
  private operator(): BinaryOperator | undefined {
    const { kind, text } = this.token;
    return (kind === 'symbol' || kind === 'name') && text !== '|' && isBinaryOperator(text)
      ? text
      : undefined;
  }

  private signed(): Expression {
    if (!this.takeIf('-')) return this.union();
    const operand = this.expression(signPrecedence);
    return this.node({ kind: 'negation', operand }, operand);
  }

  private union(): Expression {
    let left = this.path();
    while (this.takeIf('|')) {
      const right = this.path();
      left = this.node({ kind: 'binary', operator: '|', left, right }, left, right);
    }
    return left;
  }

  private path(): Expression {
    const primary = this.primary();
    if (primary) {
      const predicates = this.predicates();
      const steps = this.isSymbol('/') || this.isSymbol('//') ? this.steps() : [];
      return predicates.length + steps.length === 0
        ? primary
        : this.pathNode({ expression: primary, predicates }, steps);
    }
    if (this.isSymbol('//')) return this.pathNode('root', this.steps());
    if (this.takeIf('/'))
      return this.pathNode('root', this.startsStep() ? [this.step(), ...this.steps()] : []);
    return this.pathNode('here', [this.step(), ...this.steps()]);
  }

  private pathNode(from: 'here' | 'root' | Filtered, steps: readonly PathStep[]): PathExpression {
    const parts = steps.flatMap(({ predicates }) => predicates);
    if (typeof from !== 'string') parts.push(from.expression, ...from.predicates);
    return this.node({ kind: 'path', from, steps }, ...parts);
  }

  private primary(): Expression | undefined {
    const { kind, text } = this.token;
    if (kind === 'number') return this.node({ kind: 'number', text: this.take().text });
    if (kind === 'text') return this.node({ kind: 'text', value: this.take().text });
    if (kind === 'reference') return this.node(referenceTo(this.take().text));
    if (this.isSymbol('(')) {
      this.index += 1;
      const inner = this.expression();
      this.expect(')');
      return inner;
    }
    const isCall = kind === 'name' && this.next.kind === 'symbol' && this.next.text === '(';
    if (!isCall || nodeTypes.has(text)) return undefined;
    this.index += 2;
    const given = this.givenArguments();
    return this.node({ kind: 'call', name: text, arguments: given }, ...given);
  }

  private givenArguments(): Expression[] {
    const given: Expression[] = [];
    if (this.takeIf(')')) return given;
    do given.push(this.expression());
    while (this.takeIf(','));
    this.expect(')');
    return given;
  }

  private predicates(): Expression[] {
    const found: Expression[] = [];
    while (this.takeIf('[')) {
      found.push(this.expression());
      this.expect(']');
    }
    return found;
  }

  private startsStep(): boolean {
    const { kind, text } = this.token;
    return kind === 'name' || (kind === 'symbol' && ['.', '..', '*', '@'].includes(text));
  }

  private steps(): PathStep[] {
    const steps: PathStep[] = [];
    for (;;) {
      if (this.takeIf('//')) steps.push({ axis: 'descendant-or-self', test: 'node()', predicates: [] });
      else if (!this.takeIf('/')) return steps;
      steps.push(this.step());
    }
  }

  private step(): PathStep {
    if (!this.startsStep()) throw this.unexpected();
    // Written short they take no predicate (XPath 1.0, 2.5): `.[1]` is none, `self::node()[1]` is.
    if (this.takeIf('.')) return { axis: 'self', test: 'node()', predicates: [] };
    if (this.takeIf('..')) return { axis: 'parent', test: 'node()', predicates: [] };
    if (this.takeIf('@')) return { axis: 'attribute', test: this.test(), predicates: this.predicates() };
    const isNamedAxis = this.token.kind === 'name' && this.next.kind === 'symbol' && this.next.text === '::';
    if (!isNamedAxis) return { axis: 'child', test: this.test(), predicates: this.predicates() };
    const axis = this.token.text;
    if (!isAxis(axis)) throw this.unexpected();
    this.index += 2;
    return { axis, test: this.test(), predicates: this.predicates() };
  }

  private test(): string {
    if (this.takeIf('*')) return '*';
    const { kind, text } = this.token;
    if (kind !== 'name') throw this.unexpected();
    this.index += 1;
    if (!nodeTypes.has(text) || !this.takeIf('(')) return text;
    if (text === 'processing-instruction' && this.token.kind === 'text') this.index += 1;
    this.expect(')');
    return `${text}()`;
  }
}

function referenceTo(text: string): Expression {
  const [, saved, code] = /^(last-saved#\s*)?(.*)$/u.exec(text)!;
  return { kind: 'reference', code: code!, isLastSaved: saved !== undefined };
}
