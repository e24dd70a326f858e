import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Cell, FormSurroundings } from './form-model.ts';

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
