import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Cell, CellSaving, FormModel, FormSurroundings } from './form-model.ts';

const FormContext = createContext<FormSurroundings | undefined>(undefined);

export const FormProvider = FormContext.Provider;

export function useForm(): FormSurroundings {
  const surroundings = useContext(FormContext);
  if (!surroundings) throw new Error('a form stands inside a FormProvider');
  return surroundings;
}

/** The cell at a path; draws again only when that cell changes. */
export function useCell(path: string): Cell {
  const { model } = useForm();
  const subscribe = useCallback((listener: () => void) => model.subscribe(path, listener), [model, path]);
  return useSyncExternalStore(subscribe, () => model.cell(path));
}

/** Settles what differs, where one may; rights come after the first drawing and change, and every cell is told of it. */
export function useSettling(path: string): FormModel['settle'] {
  const { model } = useForm();
  const subscribe = useCallback((listener: () => void) => model.subscribe(path, listener), [model, path]);
  return useSyncExternalStore(subscribe, () => model.settle);
}

/** Agrees on a level, where one may; told as `useSettling` is. */
export function useAgreeing(path: string): FormModel['agree'] {
  const { model } = useForm();
  const subscribe = useCallback((listener: () => void) => model.subscribe(path, listener), [model, path]);
  return useSyncExternalStore(subscribe, () => model.agree);
}

/** The cell at a path for what stands beside the question: draws again after the key that changed it is painted. */
export function useCellLater(path: string): Cell {
  const { model } = useForm();
  const subscribe = useCallback(
    (listener: () => void) => model.subscribeLater(path, listener),
    [model, path],
  );
  return useSyncExternalStore(subscribe, () => model.cell(path));
}

/** A part of the cells at several paths; draws again only when one of the parts is another. */
export function useCells<T>(paths: readonly string[], part: (cell: Cell) => T): readonly T[] {
  const { model } = useForm();
  return useEach(paths, model.subscribe, (path) => part(model.cell(path)));
}

/** How safe what stands at these paths is, the worst first to be told; follows what is typed after it is painted. */
export function useSaving(paths: readonly string[]): CellSaving {
  const { model } = useForm();
  const states = useEach(paths, model.subscribeSaving, (path) => model.saving(path));
  return states.reduce(worse);
}

const order = ['none', 'saved', 'saving', 'waiting', 'unkept', 'refused'] as const;

function worse(one: CellSaving, two: CellSaving): CellSaving {
  if (one.state === 'refused' && two.state === 'refused')
    return { state: 'refused', refusals: [...one.refusals, ...two.refusals] };
  if (one.state === 'saved' && two.state === 'saved') return (one.at ?? '') >= (two.at ?? '') ? one : two;
  return order.indexOf(one.state) >= order.indexOf(two.state) ? one : two;
}

function useEach<T>(
  paths: readonly string[],
  subscribe: FormModel['subscribe'],
  read: (path: string) => T,
): readonly T[] {
  const last = useRef<readonly T[]>([]);
  const key = paths.join('\n');
  const subscribeAll = useCallback(
    (listener: () => void) => {
      const ends = key.split('\n').map((path) => subscribe(path, listener));
      return () => ends.forEach((end) => end());
    },
    [subscribe, key],
  );
  return useSyncExternalStore(subscribeAll, () => {
    const next = paths.map(read);
    const isSame =
      next.length === last.current.length && next.every((one, place) => Object.is(one, last.current[place]));
    if (!isSame) last.current = next;
    return last.current;
  });
}

/** Ids of the rows of the table at a path. */
export function useRows(path: string): readonly string[] {
  const { model } = useForm();
  const subscribe = useCallback((listener: () => void) => model.subscribe(path, listener), [model, path]);
  return useSyncExternalStore(subscribe, () => model.rows(path));
}

/** Names of the options that may be chosen at a path. */
export function useOptionNames(path: string): readonly string[] {
  const { model } = useForm();
  const subscribe = useCallback((listener: () => void) => model.subscribe(path, listener), [model, path]);
  return useSyncExternalStore(subscribe, () => model.optionNames(path));
}
