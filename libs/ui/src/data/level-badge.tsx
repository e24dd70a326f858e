import type { CSSProperties } from 'react';
import classes from './level-badge.module.css';

interface LevelBadgeProps {
  /** A level or a mean of levels, 0 … top; null draws an empty frame. */
  readonly level: number | null;
  /** What stands in it: the digit, formatted for the reader. */
  readonly text: string;
  /** Highest level of the scale: other scales are spread over the five colours. */
  readonly top?: number;
  readonly label?: string;
}

/** Step 0 … 4 of the ramp that a level has reached: rounded down, never up. */
export const rampStep = (level: number, top = 4): number =>
  Math.max(0, Math.min(4, Math.floor((level * 4) / top + 1e-9)));

export function LevelBadge({ level, text, top = 4, label }: LevelBadgeProps) {
  const step = level === null ? undefined : rampStep(level, top);
  const style =
    step === undefined
      ? undefined
      : ({ '--level-color': `var(--level-${step})`, '--on-level-color': `var(--on-level-${step})` } as CSSProperties);
  return (
    <span
      className={step === undefined ? `${classes.level} ${classes.none}` : classes.level}
      style={style}
      {...(label ? { role: 'img', 'aria-label': label } : {})}
    >
      {text}
    </span>
  );
}
