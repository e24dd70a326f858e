import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

export type OperationKind = 'query' | 'mutation' | 'subscription';

export interface Call {
  readonly kind: OperationKind;
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Ids by the name of the argument; `id` for what an operation calls simply its own, by the operation. */
export type Ids = (operation: string, argument: string) => string;

const words: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Int: 0,
  Float: 0,
  String: 'x',
  CalendarDate: '2026-01-01',
  Instant: '2026-01-01T00:00:00.000Z',
  LocalizedText: { en: 'x' },
  AnswerChanges: [],
  Releases: {},
};

function valueOf(type: GraphQLInputType, operation: string, name: string, ids: Ids): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, operation, name, ids);
  if (isListType(type)) return [valueOf(type.ofType, operation, name, ids)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        valueOf(field.type, operation, field.name, ids),
      ]),
    );
  if (type.name === 'ID') return ids(operation, name);
  if (!(type.name in words)) throw new Error(`No word for ${type.name}: add it to tests/house/calls.ts.`);
  return words[type.name];
}

/** All fields down to `depth`, so that what hangs on an answer is asked for too. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) =>
      field.args.every(({ type: of }) => !isNonNullType(of)) &&
      (depth > 1 || !isObjectType(getNamedType(field.type))),
  );
  return ` { ${fields.map((field) => field.name + selection(field.type, depth - 1)).join(' ')} }`;
}

function call(kind: OperationKind, field: GraphQLField<unknown, unknown>, ids: Ids): Call {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const within = (text: string) => (text === '' ? '' : `(${text})`);
  return {
    kind,
    name: field.name,
    text: `${kind} ${within(declared)} { ${field.name}${within(given)}${selection(field.type, 2)} }`,
    variables: Object.fromEntries(
      field.args.map(({ name, type }) => [name, valueOf(type, field.name, name, ids)]),
    ),
  };
}

/** One call of every operation of the schema, with arguments that hit something that exists. */
export const everyCall = (schema: GraphQLSchema, ids: Ids): Call[] =>
  (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
      ['subscription', schema.getSubscriptionType()],
    ] as const
  ).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) =>
      call(kind, field as GraphQLField<unknown, unknown>, ids),
    ),
  );
