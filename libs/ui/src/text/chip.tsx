import type { ReactNode } from 'react';
import classes from './chip.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent' | 'second';

/** A short fact beside something: a state, an audience. Not to be pressed. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classes.tag} data-tone={tone}>
    {children}
  </span>
);

interface ChipProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A filter that is on or off. */
export const Chip = ({ isOn, onToggle, children }: ChipProps) => (
  <button type="button" className={classes.chip} aria-pressed={isOn} onClick={onToggle}>
    {children}
  </button>
);
