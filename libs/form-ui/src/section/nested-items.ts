import type { Item } from '@chorsu/questionnaire';
import { createContext, type ComponentType } from 'react';

export interface ItemListProps {
  readonly items: readonly Item[];
  /** Printed path of the row in which the items stand, with its slash; '' outside all tables. */
  readonly prefix?: string;
  readonly isNested?: boolean;
}

/** How a table draws the questions of its rows: given by the section, since a row may hold any kind, tables too. */
export const NestedItems = createContext<ComponentType<ItemListProps>>(() => null);
