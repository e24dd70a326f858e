import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { LevelOption } from './level-option.tsx';
import type { MarkedLevel } from './marked-levels.ts';
import classes from './level.module.css';

interface LevelTrackProps {
  /** Of the radio group, and of the element that names it. */
  readonly name: string;
  readonly labelId: string;
  readonly chosen: unknown;
  readonly isDisabled: boolean;
  /** What stands at a level besides. */
  readonly marks: (level: number) => MarkedLevel;
  readonly onChoose: (level: number) => void;
}

/** The levels side by side, without their sentences. */
export function LevelTrack({ name, labelId, chosen, isDisabled, marks, onChoose }: LevelTrackProps) {
  const { scale } = useForm().model.document;
  const intl = useIntl();
  return (
    <div role="radiogroup" className={classes.cells} aria-labelledby={labelId}>
      {Array.from({ length: scale.max + 1 }, (_, level) => {
        const mark = marks(level);
        return (
          <LevelOption
            key={level}
            className={classes.cell}
            name={name}
            level={level}
            mark={mark}
            isChosen={chosen === level}
            isDisabled={isDisabled}
            onChoose={onChoose}
          >
            {intl.formatNumber(level)}
            {mark.words.map((id) => (
              <span key={id} className="sr-only">
                , {intl.formatMessage({ id })}
              </span>
            ))}
          </LevelOption>
        );
      })}
    </div>
  );
}
