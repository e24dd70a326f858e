import type { Item, Section } from '@chorsu/questionnaire';
import { startTransition, useEffect, useState } from 'react';
import { Wording } from '../text/wording.tsx';
import { ItemList } from './item-list.tsx';
import { NestedItems } from './nested-items.ts';
import classes from './section.module.css';

/** Items that come into sight together. */
const GROUP = 8;
/** Items drawn before the first paint, and with each further step. */
const FIRST = 12;
const STEP = 24;

interface SectionFormProps {
  readonly section: Section;
  /** Path of a question that must be there at once, because the reader jumps to it. */
  readonly jumpTo?: string | undefined;
  /** Runs once the section (and the question jumped to) is drawn. */
  readonly onDrawn?: () => void;
}

/**
 * One section. Its first questions are drawn at once, the others while the browser has nothing else to do; what lies
 * out of sight costs no layout (content-visibility), and nothing is ever taken away, so focus is never lost.
 */
export function SectionForm({ section, jumpTo, onDrawn }: SectionFormProps) {
  const [drawn, setDrawn] = useState(FIRST);
  const wanted = jumpTo === undefined ? -1 : section.items.findIndex((item) => holds(item, jumpTo));
  const count = Math.min(section.items.length, Math.max(drawn, wanted + 2));
  const isAll = count === section.items.length;
  useEffect(() => {
    if (isAll) return undefined;
    const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 16));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    const handle = later(() => startTransition(() => setDrawn(count + STEP)));
    return () => cancel(handle);
  }, [count, isAll]);
  useEffect(() => onDrawn?.(), [onDrawn, section, jumpTo]);
  return (
    <div className={classes.section} aria-busy={!isAll || undefined}>
      {section.guidance && (
        <p className={classes.guidance}>
          <Wording text={section.guidance} path={section.code} />
        </p>
      )}
      <NestedItems value={ItemList}>
        {groupsOf(section.items.slice(0, count)).map((items) => (
          <div key={items[0]!.code} className={classes.group}>
            <ItemList items={items} />
          </div>
        ))}
      </NestedItems>
    </div>
  );
}

const groupsOf = (items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / GROUP) }, (_, place) =>
    items.slice(place * GROUP, (place + 1) * GROUP),
  );

function holds(item: Item, path: string): boolean {
  if (item.type === 'section') return item.items.some((one) => holds(one, path));
  return path === item.code || path.startsWith(`${item.code}@`) || path.startsWith(`${item.code}[`);
}
