import type { ReactNode } from 'react';
import { useForm } from '../model/form-context.tsx';
import type { MarkedLevel } from './marked-levels.ts';

interface LevelOptionProps {
  /** Of the radio group. */
  readonly name: string;
  readonly level: number;
  readonly mark: MarkedLevel;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly className: string | undefined;
  readonly onChoose: (level: number) => void;
  /** What the level looks like. */
  readonly children: ReactNode;
}

/** One level to choose, as a card or as a digit. */
export function LevelOption(props: LevelOptionProps) {
  const { name, level, mark, isChosen, isDisabled, className, onChoose, children } = props;
  const { scale } = useForm().model.document;
  return (
    <label
      className={className}
      data-step={Math.floor((level * 4) / scale.max)}
      data-selected={mark.isSelected || undefined}
      data-target={mark.isTarget || undefined}
      data-proposed={mark.isProposed || undefined}
    >
      <input
        type="radio"
        className="sr-only"
        name={name}
        checked={isChosen}
        disabled={isDisabled}
        onChange={() => onChoose(level)}
      />
      {children}
    </label>
  );
}
