import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  /** Name of the button; begins with the text that it shows, so that who speaks to the machine can say what they see. */
  readonly label: string;
  /** What it is for, where the name doesn't tell. */
  readonly description?: string;
  /** What the button shows. */
  readonly button: ReactNode;
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly side?: 'below' | 'above';
  /** Gets a function that closes the panel and gives focus back. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a floating panel: closes on Escape, on a press elsewhere and when focus leaves it. */
export function Disclosure(props: DisclosureProps) {
  const { label, description, button, className, align = 'end', side = 'below', children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setIsOpen(false);
    trigger.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);

  return (
    <div
      ref={root}
      className={classes.root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <button
        ref={trigger}
        type="button"
        className={`${classes.trigger} ${className ?? ''}`}
        aria-label={label}
        aria-description={description}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && (
        <div id={id} className={classes.panel} data-align={align} data-side={side}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
