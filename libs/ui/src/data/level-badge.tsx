import { onRampColour, rampColour } from '@chorsu/charts';
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

export function LevelBadge({ level, text, top = 4, label }: LevelBadgeProps) {
  const style =
    level === null
      ? undefined
      : ({ '--level-color': rampColour(level, top), '--on-level-color': onRampColour(level, top) } as CSSProperties);
  return (
    <span
      className={level === null ? `${classes.level} ${classes.none}` : classes.level}
      style={style}
      {...(label ? { role: 'img', 'aria-label': label } : {})}
    >
      {text}
    </span>
  );
}
