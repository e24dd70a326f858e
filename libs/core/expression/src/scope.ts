/**
 * What an expression sees of the world. The evaluator knows no questionnaire: whoever holds answers (or rows of a
 * list) shows them as nodes. During one evaluation the same place should be the same object: sets hold no node twice.
 */
export interface ExpressionNode {
  /** Code of the question, section, table row or column; '' for the root. */
  readonly code: string;
  readonly parent: ExpressionNode | undefined;
  /** 1-based place among the siblings of the same code (the rows of one table). */
  readonly position: number;
  /** String value: '' when unanswered, hidden or a non-answer; several choices are separated by one space. */
  readonly text: string;
  /** Kind of the non-answer (`not_applicable`, `do_not_know`, `prefer_not`), else ''. */
  readonly nonAnswer: string;
  /** Children of this code, or all, in document order. */
  children(code?: string): readonly ExpressionNode[];
}

/** The impure values, given from outside so that two evaluations agree to the byte. */
export interface Environment {
  /** The date in `zone`, as `2026-11-23`. */
  readonly today: string;
  /** UTC instant, as `2026-11-23T05:30:00.000Z`. */
  readonly now: string;
  /** IANA time zone of the country. */
  readonly zone: string;
  /** Stable text from which uuid() and random() derive, together with the path of the place. */
  readonly seed: string;
}

export interface Scope {
  /** What `.` stands for and where the expression stands; undefined for an expression that stands nowhere. */
  readonly self: ExpressionNode | undefined;
  readonly environment: Environment;
  /**
   * Where the expression stands, by a name that stays when other rows move or go; uuid() and random() derive from it.
   * Without it they do from codes and positions.
   */
  readonly place?: string;
  /** The root that `/data/x` begins at; without it, the topmost node above self. */
  readonly root?: ExpressionNode;
  /**
   * Nodes that `${reference}` stands for from here: in the same row that row's, from outside all rows'. `q.C` is one
   * pillar of q, `q` of a per-pillar question the set of its cells. Empty when there is no such question.
   */
  named(reference: string): readonly ExpressionNode[];
  /** Rows of a choice list or attached table, their columns as children (`name`, `label`, …); undefined: no such. */
  list(name: string): readonly ExpressionNode[] | undefined;
  /** Label of the choice `name` of the question that `${reference}` stands for; '' when unknown. */
  choiceLabel(name: string, reference: string): string;
}
