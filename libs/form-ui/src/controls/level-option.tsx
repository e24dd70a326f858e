import type { ReactNode } from 'react';
import { useForm } from '../model/form-context.tsx';
import type { ControlProps } from './control.ts';

interface LevelOptionProps extends Pick<ControlProps<'level'>, 'path' | 'cell' | 'isTargeting'> {
  readonly level: number;
  readonly className: string | undefined;
  /** What the level looks like. */
  readonly children: ReactNode;
}

/** One level to choose, as a card or as a digit: as the value, or as the target where that is being set. */
export function LevelOption({ path, cell, isTargeting, level, className, children }: LevelOptionProps) {
  const { model } = useForm();
  const aspect = isTargeting ? 'target' : 'value';
  return (
    <label
      className={className}
      data-step={Math.floor((level * 4) / model.document.scale.max)}
      data-selected={cell.value === level || undefined}
      data-target={cell.target === level || undefined}
    >
      <input
        type="radio"
        className="sr-only"
        name={`${path} ${aspect}`}
        checked={cell[aspect] === level}
        disabled={cell.isReadOnly}
        onChange={() => model.edit(path, aspect, level, 'final')}
      />
      {children}
    </label>
  );
}
