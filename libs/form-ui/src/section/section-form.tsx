import type { Item, Section } from '@chorsu/questionnaire';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { Wording } from '../text/wording.tsx';
import { ItemList } from './item-list.tsx';
import { NestedItems } from './nested-items.ts';
import classes from './section.module.css';

/** Items that come into sight together. */
const GROUP = 6;
/** Groups on either side of where the reader begins that are drawn before the first paint. */
const BESIDE = 1;
/** Groups that a further step draws at most. */
const STEP = 6;

interface SectionFormProps {
  readonly section: Section;
  /** Path of a question that must be there at once, because the reader jumps to it. */
  readonly jumpTo?: string | undefined;
}

/**
 * One section. What stands where the reader begins is drawn at once, the others from there outwards while the browser
 * has nothing else to do; what lies out of sight costs no layout (content-visibility), and nothing is ever taken away,
 * so focus is never lost.
 */
export function SectionForm({ section, jumpTo }: SectionFormProps) {
  const groups = useMemo(() => groupsOf(section.items), [section]);
  const begin = useMemo(() => groupWith(groups, jumpTo), [groups, jumpTo]);
  const [earlier, setEarlier] = useState<ReadonlySet<number>>(new Set());
  const isDrawn = (place: number): boolean => earlier.has(place) || Math.abs(place - begin) <= BESIDE;
  const isAll = groups.every((_, place) => isDrawn(place));
  useEffect(() => {
    if (isAll) return undefined;
    const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 16));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    const handle = later(() =>
      startTransition(() => setEarlier((before) => grown(before, begin, groups.length))),
    );
    return () => cancel(handle);
  }, [begin, earlier, groups, isAll]);
  return (
    <div className={classes.section} aria-busy={!isAll || undefined}>
      {section.guidance && (
        <p className={classes.guidance}>
          <Wording text={section.guidance} path={section.code} />
        </p>
      )}
      <NestedItems value={ItemList}>
        {groups.map((items, place) => (
          <div key={items[0]!.code} className={classes.group} data-later={!isDrawn(place) || undefined}>
            {isDrawn(place) && <ItemList items={items} />}
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

/** The place of the group that holds a question; the first without one. */
const groupWith = (groups: readonly (readonly Item[])[], path: string | undefined): number =>
  path === undefined
    ? 0
    : Math.max(
        0,
        groups.findIndex((items) => items.some((item) => holds(item, path))),
      );

/** With what is drawn around where the reader begins, and the groups nearest to it that are not drawn yet. */
function grown(drawn: ReadonlySet<number>, begin: number, count: number): ReadonlySet<number> {
  const more = new Set(drawn);
  let left = STEP;
  for (let away = 0; away < count && left > 0; away += 1)
    for (const place of new Set([begin + away, begin - away]))
      if (place >= 0 && place < count && !more.has(place)) {
        more.add(place);
        left -= 1;
      }
  return more;
}

function holds(item: Item, path: string): boolean {
  if (item.type === 'section') return item.items.some((one) => holds(one, path));
  return path === item.code || path.startsWith(`${item.code}@`) || path.startsWith(`${item.code}[`);
}
