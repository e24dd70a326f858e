import { LevelBadge } from '@chorsu/ui';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { Wording } from '../text/wording.tsx';
import { Holders } from '../text/holders.tsx';
import type { ControlProps } from './control.ts';
import { LevelOption } from './level-option.tsx';
import { choosingIn, chosenIn, isFixed, markedLevel } from './marked-levels.ts';
import classes from './level.module.css';

/** The descriptors are the control: people choose the sentence that is wholly true, not a number. */
export function LevelCards({
  question,
  path,
  cell,
  labelId,
  describedBy,
  isTargeting,
}: ControlProps<'level'>) {
  const { model } = useForm();
  const { scale } = model.document;
  const intl = useIntl();
  const choosing = choosingIn(cell, isTargeting);
  const marked = Array.from({ length: scale.max + 1 }, (_, level) => markedLevel(cell, level));
  return (
    <div
      role="radiogroup"
      className={classes.cards}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      data-choosing={choosing}
    >
      {marked.map((mark, level) => (
        <LevelOption
          key={level}
          className={classes.option}
          name={`${path} ${choosing}`}
          level={level}
          mark={mark}
          isChosen={chosenIn(cell, choosing) === level}
          isDisabled={isFixed(cell, choosing)}
          onChoose={(next) => model.edit(path, choosing, next, 'final')}
        >
          <LevelBadge level={level} top={scale.max} text={intl.formatNumber(level)} />
          <span className={classes.descriptor}>
            <Wording text={question.descriptors[level]?.text ?? scale.labels?.[level]} path={path} />
          </span>
          <span className={classes.who}>
            {cell.sides.length > 1 && <Holders of={cell.sides} value={level} />}
            {mark.words.map((id) => (
              <span key={id} data-mark={id}>
                {intl.formatMessage({ id })}
              </span>
            ))}
          </span>
        </LevelOption>
      ))}
    </div>
  );
}
