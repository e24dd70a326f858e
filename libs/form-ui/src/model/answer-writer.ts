import type { Change } from '@chorsu/answers';
import type { CellSaving } from './form-model.ts';

/** Where changes go: the outbox in the product; in a designer's preview nowhere. */
export interface AnswerWriter {
  newId(): string;
  /** The device's clock, as an instant. */
  now(): string;
  /** The change that is still being typed at an aspect and may be rewritten. */
  draft(path: string, aspect: string): Change | undefined;
  /** Keeps a change that may be rewritten, on the device before it returns. */
  type(change: Change): void;
  /** Keeps a change that is final. */
  add(change: Change): void;
  /** What was typed at a path is final. */
  leave(path: string): void;
  saving(path: string): CellSaving;
  retry(refusal: string): void;
  /** Answers what puts it back. */
  discard(refusal: string): () => void;
}
