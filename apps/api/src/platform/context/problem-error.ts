import { problem, type Problem } from '@chorsu/kernel';

/** A refusal on its way out: the caller gets the problem in `extensions.problem`, the log no stack. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(refusal: Problem) {
    super(refusal.code);
    this.problem = refusal;
  }
}

/** Ends the use case with `thing.reason`; what it has written so far is rolled back. */
export function refuse(code: string, parameters?: Problem['parameters']): never {
  throw new ProblemError(problem(code, parameters));
}
