import * as v from 'valibot';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** UUID in lower case; the ones that we make are version 7, so that they sort by the time of making. */
export const Id = v.pipe(v.string(), v.regex(uuid));
export type Id = v.InferOutput<typeof Id>;

export const isId = (value: unknown): value is Id => v.is(Id, value);
