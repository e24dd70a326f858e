import { DecimalString, Id } from '@chorsu/kernel';
import * as v from 'valibot';

/** Longest texts that a change may carry, in UTF-16 units. */
export const LIMITS = {
  shortText: 4_000,
  longText: 100_000,
  comment: 10_000,
  reason: 2_000,
  choices: 1_000,
  points: 1_000,
} as const;

export const NON_ANSWERS = ['not_applicable', 'do_not_know', 'prefer_not'] as const;
export type NonAnswerKind = (typeof NON_ANSWERS)[number];

/** Said instead of an answer. Never a zero, reads as empty in conditions. */
export const NonAnswer = v.strictObject({
  nonAnswer: v.picklist(NON_ANSWERS),
  reason: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.reason))),
});
export type NonAnswer = v.InferOutput<typeof NonAnswer>;

export const isNonAnswer = (value: unknown): value is NonAnswer =>
  typeof value === 'object' && value !== null && 'nonAnswer' in value;

/** Degrees and metres, as decimals. */
export const Point = v.strictObject({
  latitude: v.pipe(
    DecimalString,
    v.check((text) => Math.abs(Number(text)) <= 90),
  ),
  longitude: v.pipe(
    DecimalString,
    v.check((text) => Math.abs(Number(text)) <= 180),
  ),
  altitude: v.optional(DecimalString),
  accuracy: v.optional(DecimalString),
});
export type Point = v.InferOutput<typeof Point>;

/** A file that was uploaded before; its content and checksum stand with the evidence. */
export const FileReference = v.strictObject({
  file: Id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
});
export type FileReference = v.InferOutput<typeof FileReference>;

/** What may be given to a question of some kind, before it is known which. */
export type KindValue = string | number | readonly string[] | Point | readonly Point[] | FileReference;

/** The value aspect of an answer: null is an answer emptied again. */
export type AnswerValue = KindValue | NonAnswer | null;
