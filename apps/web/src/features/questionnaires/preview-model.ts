import type { Cell, FormModel } from '@chorsu/form-ui';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';

/** One row stands for all rows that a table may get. */
const sampleRows: readonly string[] = ['1'];
const never = () => undefined;

const codeAt = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/[@[].*$/, '');

const emptyCell = (path: string, question: Question | undefined): Cell => ({
  path,
  isVisible: true,
  isRequired: question?.required !== undefined && question.required !== false,
  isReadOnly: true,
  value: null,
  nonAnswer: undefined,
  target: null,
  comment: '',
  confidence: null,
  sides: [],
  toReconcile: [],
  issues: [],
  saving: { state: 'saved' },
  earlier: undefined,
});

/** A questionnaire to look at: every question in sight whatever its condition, nothing answered, nothing to write. */
export function previewModel(document: QuestionnaireDocument): FormModel {
  const questions = new Map([...questionsOf(document)].map(({ item }) => [item.code, item]));
  const cells = new Map<string, Cell>();
  const options = new Map<string, readonly string[]>();
  const cell = (path: string): Cell => {
    const known = cells.get(path) ?? emptyCell(path, questions.get(codeAt(path)));
    cells.set(path, known);
    return known;
  };
  const optionNames = (path: string): readonly string[] => {
    const question = questions.get(codeAt(path));
    const list = question && 'list' in question ? question.list : '';
    const names = options.get(list) ?? document.lists[list]?.map(({ name }) => name) ?? [];
    options.set(list, names);
    return names;
  };
  return {
    document,
    subscribe: () => never,
    cell,
    rows: () => sampleRows,
    optionNames,
    filled: (_path, text) => text,
    referenced: () => [],
    edit: never,
    leave: never,
    addRow: never,
    removeRow: never,
    settle: undefined,
    retry: never,
    discard: never,
  };
}
