import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './undo.module.css';

export interface Undoable {
  /** What was done: "Section assigned to the Ministry of Health". */
  readonly text: ReactNode;
  readonly undo: () => void;
}

const UndoContext = createContext<(done: Undoable) => void>(() => {
  throw new Error('useUndo needs an UndoProvider above');
});

/** Offers for ten seconds to take back what was just done, in place of asking before. */
export const useUndo = () => use(UndoContext);

const shownFor = 10_000;

/** The button of the offer goes with it: on from where one was, or at least from the page's own part. */
function returnFocus(to: Element | null): void {
  const isThere = to instanceof HTMLElement && to.isConnected && to !== document.body;
  (isThere ? to : document.getElementById('main'))?.focus({ preventScroll: true });
}

interface UndoProviderProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function UndoProvider({ label, children }: UndoProviderProps) {
  const [offer, setOffer] = useState<Undoable>();
  // Who is about to press it, by pointer or keyboard, has all the time they need.
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (!offer || isHeld) return undefined;
    const timer = setTimeout(() => setOffer(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [offer, isHeld]);
  const cameFrom = useRef<Element | null>(null);
  const show = useCallback((done: Undoable) => {
    cameFrom.current = document.activeElement;
    setIsHeld(false);
    setOffer(done);
  }, []);
  return (
    <UndoContext value={show}>
      {children}
      <div className={classes.place} role="status">
        {offer && (
          <div
            className={classes.toast}
            onPointerEnter={() => setIsHeld(true)}
            onPointerLeave={() => setIsHeld(false)}
            onFocus={() => setIsHeld(true)}
            onBlur={() => setIsHeld(false)}
          >
            <span>{offer.text}</span>
            <button
              type="button"
              className={classes.undo}
              onClick={() => {
                setOffer(undefined);
                offer.undo();
                returnFocus(cameFrom.current);
              }}
            >
              {label}
            </button>
          </div>
        )}
      </div>
    </UndoContext>
  );
}
