import { Id, Instant, Language } from '@chorsu/kernel';
import * as v from 'valibot';
import { LIMITS } from './value.ts';

/**
 * Parts of an answer with one value an institution. Two more belong to one expert each: `proposed:<account>`, a proposed
 * level, and `comment:<account>`, what that expert says about the answer; the country's own comment is another aspect.
 */
export const SIDED_ASPECTS = ['value', 'target', 'comment', 'confidence', 'agreed'] as const;
/** Parts that are sets: adding and removing merge. */
export const SET_ASPECTS = ['evidence', 'institutions'] as const;

const ofExpert = /^(?:proposed|comment):([0-9a-f-]{36})$/;
export const Aspect = v.union([
  v.picklist([...SIDED_ASPECTS, ...SET_ASPECTS, 'rows']),
  v.pipe(
    v.string(),
    v.check((aspect) => ofExpert.test(aspect)),
  ),
]);
/** Which part of an answer; `rows` are the rows of a table. */
export type Aspect = v.InferOutput<typeof Aspect>;

/** The account of the expert to whom the aspect belongs. */
export const expertOf = (aspect: string): Id | undefined => ofExpert.exec(aspect)?.[1];
export const isProposed = (aspect: string): boolean =>
  aspect.startsWith('proposed:') && ofExpert.test(aspect);
export const isComment = (aspect: string): boolean =>
  aspect === 'comment' || (aspect.startsWith('comment:') && ofExpert.test(aspect));
/** Written for the country itself: what an expert says, and the level that the focal point agrees on. */
export const isOfCountry = (aspect: string): boolean => aspect === 'agreed' || ofExpert.test(aspect);
export const isSetAspect = (aspect: string): boolean => (SET_ASPECTS as readonly string[]).includes(aspect);

/** Value of a change to a set. */
export const SetEdit = v.union([v.strictObject({ add: Id }), v.strictObject({ remove: Id })]);
export type SetEdit = v.InferOutput<typeof SetEdit>;

/** Row ids are made by the client; position keys sort as text, see `positionBetween`. */
export const RowId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/));
export const PositionKey = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{0,200}$/));
/** Value of a change to a table's rows; `keep` settles a row that one removed while another wrote in it. */
export const RowsEdit = v.union([
  v.strictObject({ add: RowId, position: PositionKey }),
  v.strictObject({ move: RowId, position: PositionKey }),
  v.strictObject({ remove: RowId }),
  v.strictObject({ keep: RowId }),
]);
export type RowsEdit = v.InferOutput<typeof RowsEdit>;

/** One edit of one aspect at one path. Whether its value fits there is asked by `shapeProblem`. */
export const Change = v.strictObject({
  /** Made by the client; the same edit keeps it over resends. */
  id: Id,
  /** Printed path, such as `roster[r1]/age` or `1.3@C`. */
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  aspect: Aspect,
  value: v.unknown(),
  /** Account that writes; the server puts its own knowledge in its place. */
  by: Id,
  /** Institution that it writes for, or the country (`isOfCountry`). */
  for: Id,
  /** Ids of the changes that stood there for the author, possibly own unsent ones. */
  seen: v.pipe(v.array(Id), v.maxLength(1_000)),
  /** Settles a matter to reconcile: by the focal point or a delegate. */
  settle: v.optional(v.boolean()),
  /** Of settling, and of agreeing on a level. */
  reason: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.reason))),
  /** When it was written, by the device's clock. */
  at: v.optional(Instant),
  /** Language and text correction in which the question was read. */
  language: v.optional(Language),
  correction: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Change = v.InferOutput<typeof Change>;

/** At most so many changes travel together. */
export const Changes = v.pipe(v.array(Change), v.maxLength(1_000));
