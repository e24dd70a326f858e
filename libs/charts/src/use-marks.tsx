import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type SVGProps } from 'react';
import { spoken, type ChartProps, type Fact } from './figure.ts';

export interface Mark {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** Goes down to what the mark stands for. */
  readonly onOpen?: (() => void) | undefined;
}

interface MarksOptions extends Pick<ChartProps, 'direction' | 'words'> {
  /** Marks a row, for ↑ and ↓; 1 for a list. */
  readonly columns: number;
}

interface Shown {
  readonly index: number;
  /** Where the facts stand in the frame: under the mark, or above it where the window ends. */
  readonly x: number;
  readonly place: { readonly top: number } | { readonly bottom: number };
  readonly isByFinger: boolean;
}

/** Steps of the arrow keys among the marks; left and right follow the reading direction. */
function stepOf(key: string, { columns, direction }: Omit<MarksOptions, 'words'>): number {
  const forward = direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  return steps[key] ?? 0;
}

/**
 * Makes the marks of a picture reachable: one stop of the Tab key, arrows from mark to mark, Enter opens, and hover or
 * focus shows the facts. A finger can't hover: its first touch shows the facts, the next one opens.
 */
export function useMarks(marks: readonly Mark[], options: MarksOptions) {
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState<Shown>();
  /** From a finger's touch to its click: whether the facts of its mark stood there before. */
  const finger = useRef<{ readonly hasSeen: boolean }>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const tipId = useId();

  const show = (index: number, element: Element, isByFinger = false) => {
    const outer = frame.current?.getBoundingClientRect();
    if (!outer) return;
    const mark = element.getBoundingClientRect();
    // Where the page is enlarged, as for a room, rectangles are measured on the screen and the tip stands in the page.
    const zoom = frame.current?.currentCSSZoom ?? 1;
    const isLow = innerHeight - mark.bottom < tipRoom && mark.top > tipRoom;
    setShown({
      index,
      x: (mark.left + mark.width / 2 - outer.left) / zoom,
      place: isLow
        ? { bottom: (outer.bottom - mark.top) / zoom + tipGap }
        : { top: (mark.bottom - outer.top) / zoom + tipGap },
      isByFinger,
    });
  };

  /** Attributes for the element of mark `index`. */
  const markProps = (index: number): SVGProps<SVGGElement> & { 'data-mark': number } => {
    const mark = marks[index];
    return {
      'data-mark': index,
      tabIndex: index === Math.min(active, marks.length - 1) ? 0 : -1,
      role: mark?.onOpen ? 'button' : 'img',
      'aria-label': mark ? spoken(mark.name, mark.facts) : undefined,
      style: { cursor: mark?.onOpen ? 'pointer' : 'default' },
      onPointerEnter: ({ pointerType, currentTarget }) => {
        if (pointerType !== 'touch') show(index, currentTarget);
      },
      onPointerLeave: ({ pointerType }) => {
        if (pointerType !== 'touch') setShown(undefined);
      },
      onPointerDown: ({ pointerType }) => {
        finger.current = pointerType === 'touch' ? { hasSeen: shown?.index === index } : undefined;
      },
      onFocus: (event) => {
        setActive(index);
        show(index, event.currentTarget);
      },
      onBlur: () => setShown(undefined),
      onClick: ({ currentTarget }) => {
        const touch = finger.current;
        finger.current = undefined;
        if (touch?.hasSeen === false) {
          currentTarget.focus();
          show(index, currentTarget, true);
        } else mark?.onOpen?.();
      },
      onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
        if ((event.key === 'Enter' || event.key === ' ') && mark?.onOpen) {
          event.preventDefault();
          mark.onOpen();
          return;
        }
        if (event.key === 'Escape') setShown(undefined);
        const next = index + stepOf(event.key, options);
        if (next === index || next < 0 || next >= marks.length) return;
        event.preventDefault();
        frame.current?.querySelector<SVGGElement>(`[data-mark="${next}"]`)?.focus();
      },
    };
  };

  const mark = shown && marks[shown.index];
  const tip = shown && mark && (
    <div
      id={tipId}
      aria-hidden
      style={{
        ...tipStyle,
        left: `clamp(0px, ${shown.x - 125}px, calc(100% - min(250px, 100%)))`,
        ...shown.place,
      }}
    >
      <b style={{ fontSize: 14 }}>
        <bdi>{mark.name}</bdi>
      </b>
      {mark.facts.map(({ label, text }, index) => (
        <div key={index}>
          {label && <span style={{ color: 'var(--muted)' }}>{label}: </span>}
          {text}
        </div>
      ))}
      {shown.isByFinger && mark.onOpen && (
        <div style={{ color: 'var(--muted)' }}>{options.words.tapAgain}</div>
      )}
    </div>
  );
  return { frame, markProps, tip };
}

const tipGap = 8;
/** On the screen, for most facts and the bar that stands below on a phone. */
const tipRoom = 240;
const tipStyle: CSSProperties = {
  position: 'absolute',
  zIndex: 5,
  width: 'min(250px, 100%)',
  pointerEvents: 'none',
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  borderRadius: 8,
  boxShadow: 'var(--float)',
  padding: '10px 14px',
  fontSize: 12,
  lineHeight: 1.5,
  textAlign: 'start',
};
