import type { Item, Question } from '@chorsu/questionnaire';

/** Questions of a section in document order, with those of its sections; a table is one question. */
export const questionsIn = (items: readonly Item[]): Question[] =>
  items.flatMap((item) => (item.type === 'section' ? questionsIn(item.items) : [item]));

/** Code of the outermost question of a path: the table, when it stands in a row. */
export const outerCode = (path: string): string => path.split(/[[@/]/, 1)[0]!;

/** Code of the question that is answered: within a table the column's. */
export const innerCode = (path: string): string => outerCode(path.split('/').at(-1)!);

/** Code of the pillar for which it is answered. */
export const pillarCode = (path: string): string | undefined => path.split('/').at(-1)!.split('@')[1];
