import { join } from 'node:path';
import ts from 'typescript';
import { root } from './files.ts';

/** What leaves only through core/access: stored answers, frozen copies of them, figures made of them, people's remarks. */
export const gatedEntities: readonly string[] = [
  'AnswerAspect',
  'Snapshot',
  'StoredEdition',
  'UnclearWording',
  'AccountSecret',
];

const doors = /\.(resolver|controller)\.ts$/;
/** Deeper than any answer of the api is nested. */
const deepest = 6;

export interface Operation {
  readonly file: string;
  readonly name: string;
  readonly isPublic: boolean;
}

/** The api's source with its types, and with files that stand only here, by path from the root. */
export function apiProgram(planted: Readonly<Record<string, string>> = {}): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'apps/api/tsconfig.json'), {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  } as ts.ParseConfigFileHost)!;
  const texts = new Map(Object.entries(planted).map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost(config.options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, language, ...more) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, language, ...more)
      : ts.createSourceFile(path, text, language, true);
  };
  const files = [...config.fileNames.filter((path) => doors.test(path)), ...texts.keys()];
  return ts.createProgram(files, config.options, host);
}

const decoratorsOf = (method: ts.MethodDeclaration): string[] =>
  (ts.getDecorators(method) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );

function* doorMethods(program: ts.Program): Generator<[string, ts.MethodDeclaration]> {
  for (const source of program.getSourceFiles()) {
    if (!doors.test(source.fileName) || source.fileName.includes('/node_modules/')) continue;
    for (const declared of source.statements.filter(ts.isClassDeclaration))
      for (const member of declared.members.filter(ts.isMethodDeclaration))
        yield [source.fileName.slice(root.length + 1), member];
  }
}

/** Queries, mutations and subscriptions, as the source declares them. */
export const declaredOperations = (program: ts.Program): Operation[] =>
  [...doorMethods(program)].flatMap(([file, method]) => {
    const decorators = decoratorsOf(method);
    const isOperation = ['Query', 'Mutation', 'Subscription'].some((kind) => decorators.includes(kind));
    return isOperation
      ? [{ file, name: method.name.getText(), isPublic: decorators.includes('Public') }]
      : [];
  });

/** `file: method → entity` for each method of a resolver or controller whose answer holds a gated entity. */
export function bareEntities(program: ts.Program, gated: readonly string[] = gatedEntities): string[] {
  const checker = program.getTypeChecker();
  return [...doorMethods(program)].flatMap(([file, method]) => {
    const signature = checker.getSignatureFromDeclaration(method);
    if (!signature) return [];
    const found = new Set<string>();
    collect(checker, checker.getReturnTypeOfSignature(signature), method, gated, found, new Set(), deepest);
    return [...found].map((entity) => `${file}: ${method.name.getText()} → ${entity}`);
  });
}

function collect(
  checker: ts.TypeChecker,
  type: ts.Type,
  at: ts.Node,
  gated: readonly string[],
  found: Set<string>,
  seen: Set<ts.Type>,
  depth: number,
): void {
  if (depth === 0 || seen.has(type)) return;
  seen.add(type);
  const goOn = (next: ts.Type) => collect(checker, next, at, gated, found, seen, depth - 1);
  if (type.isUnionOrIntersection()) type.types.forEach(goOn);
  const name = type.getSymbol()?.getName();
  if (name !== undefined && gated.includes(name)) found.add(name);
  (type.aliasTypeArguments ?? []).forEach(goOn);
  checker.getTypeArguments(type as ts.TypeReference).forEach(goOn);
  (type.getBaseTypes() ?? []).forEach(goOn);
  if (isOfLibrary(type)) return;
  for (const property of type.getProperties()) goOn(checker.getTypeOfSymbolAtLocation(property, at));
}

/** Promises, arrays, streams: only what they hold is ours. */
const isOfLibrary = (type: ts.Type): boolean =>
  (type.getSymbol()?.declarations ?? []).some((declaration) =>
    declaration.getSourceFile().fileName.includes('/node_modules/'),
  );
