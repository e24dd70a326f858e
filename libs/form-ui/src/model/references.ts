import { cellAt, type State } from '@chorsu/answers';
import { parsePath, printPath } from '@chorsu/kernel';

const reference = /\$\{\s*([^}\s]+)\s*\}/g;

/** Whether a text speaks of answers. */
export const hasReferences = (text: string): boolean => text.includes('${');

/** Paths of the answers that a text at a path speaks of: of the same row where there is one, else further out. */
export const referencedPaths = (state: State, path: string, text: string): string[] =>
  [...text.matchAll(reference)].flatMap(([, name]) => pathOf(state, path, name!) ?? []);

/** The text with the answers in place of its `${x}`; an unanswered or hidden one reads as nothing. */
export const filledText = (state: State, path: string, text: string): string =>
  text.replace(reference, (_, name: string) => {
    const at = pathOf(state, path, name);
    const cell = at === undefined ? undefined : cellAt(state, at);
    return cell?.isVisible ? cell.text : '';
  });

function pathOf(state: State, from: string, name: string): string | undefined {
  const rows = parsePath(from)?.rows ?? [];
  const dot = name.lastIndexOf('.');
  const names = [
    { question: name },
    ...(dot > 0 ? [{ question: name.slice(0, dot), pillar: name.slice(dot + 1) }] : []),
  ];
  for (const named of names)
    for (let depth = rows.length; depth >= 0; depth -= 1) {
      const path = printPath({ rows: rows.slice(0, depth), ...named });
      if (cellAt(state, path)) return path;
    }
  return undefined;
}
