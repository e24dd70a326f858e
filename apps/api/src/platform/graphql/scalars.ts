import { isInstant, LocalizedText } from '@chorsu/kernel';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import * as v from 'valibot';

/** Refuses a variable; the client's fault, so it says where and what. */
const refused = (name: string, reason: string): GraphQLError =>
  new GraphQLError(`${name}: ${reason}`, { extensions: { code: 'BAD_USER_INPUT' } });

function wordScalar(
  name: string,
  description: string,
  isValid: (value: unknown) => boolean,
): GraphQLScalarType {
  const parse = (value: unknown) => {
    if (!isValid(value)) throw refused(name, 'not in the expected form');
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const InstantScalar = wordScalar(
  'Instant',
  'ISO 8601 in UTC with milliseconds: 2026-11-23T05:30:00.000Z',
  isInstant,
);

const isCalendarDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
export const CalendarDateScalar = wordScalar(
  'CalendarDate',
  'A day of the calendar: 2026-11-23',
  isCalendarDate,
);

/**
 * A document that the core owns, as JSON. What comes in is checked by the core's schema; what goes out is trusted.
 * Types of scalars are bound to core types in libs/api-client.
 */
export function documentScalar(
  name: string,
  description: string,
  schema: v.GenericSchema<unknown> = v.unknown(),
): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const [first] = result.issues;
    throw refused(name, `${v.getDotPath(first) ?? 'value'}: ${first.message}`);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
  });
}

export const LocalizedTextScalar = documentScalar(
  'LocalizedText',
  'One text in several languages: { "en": "Law", "fr": "Droit" }',
  LocalizedText,
);
