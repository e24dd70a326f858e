import {
  GraphQLError,
  isListType,
  isNonNullType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export const deepest = 12;
/** A field costs 1, one in a list as much as ten of them. */
export const dearest = 50_000;
const perList = 10;

const isList = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isList(type.ofType) : isListType(type);

interface Measure {
  readonly depth: number;
  readonly cost: number;
}

/** Adds up a selection with its fragments; stops at the limits, so that no document makes the measuring itself dear. */
class Scale {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #context: ValidationContext;
  #visited = 0;

  constructor(context: ValidationContext) {
    this.#context = context;
    this.#fragments = new Map(
      context
        .getDocument()
        .definitions.flatMap((node) =>
          node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
        ),
    );
  }

  weigh(set: SelectionSetNode, typeName: string | undefined, depth: number): Measure {
    let measure: Measure = { depth, cost: 0 };
    for (const node of set.selections) {
      this.#visited += 1;
      if (depth > deepest || this.#visited > dearest) return { depth, cost: dearest + 1 };
      const part =
        node.kind === Kind.FIELD
          ? this.#field(typeName, node.name.value, node.selectionSet, depth)
          : this.#fragment(
              node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node,
              typeName,
              depth,
            );
      measure = { depth: Math.max(measure.depth, part.depth), cost: measure.cost + part.cost };
    }
    return measure;
  }

  #field(
    typeName: string | undefined,
    name: string,
    set: SelectionSetNode | undefined,
    depth: number,
  ): Measure {
    const type = typeName === undefined ? undefined : this.#context.getSchema().getType(typeName);
    const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
    if (!set) return { depth, cost: 1 };
    const output = field && 'args' in field ? field.type : undefined;
    const inner = this.weigh(set, output && namedOf(output), depth + 1);
    return { depth: inner.depth, cost: 1 + inner.cost * (output && isList(output) ? perList : 1) };
  }

  #fragment(
    node: { selectionSet: SelectionSetNode; typeCondition?: { name: { value: string } } } | undefined,
    typeName: string | undefined,
    depth: number,
  ): Measure {
    if (!node) return { depth, cost: 0 };
    return this.weigh(node.selectionSet, node.typeCondition?.name.value ?? typeName, depth + 1);
  }
}

const namedOf = (type: GraphQLOutputType): string =>
  'ofType' in type ? namedOf(type.ofType as GraphQLOutputType) : type.name;

const bounded: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getRootType(node.operation)?.name;
    const { depth, cost } = new Scale(context).weigh(node.selectionSet, root, 1);
    if (depth > deepest || cost > dearest)
      context.reportError(
        new GraphQLError('This asks for too much at once.', {
          nodes: node,
          extensions: {
            code: 'PROBLEM',
            problem: { code: 'request.too-large', parameters: { depth, cost } },
          },
        }),
      );
  },
});

export const limits: ValidationRule[] = [bounded];
