import * as v from 'valibot';

const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A moment in UTC to the millisecond, as `2026-11-23T05:30:00.000Z`: text that sorts by time on every database. */
export const Instant = v.pipe(v.string(), v.regex(utc));
export type Instant = v.InferOutput<typeof Instant>;

export const isInstant = (value: unknown): value is Instant => v.is(Instant, value);
