import type { Question } from '@chorsu/questionnaire';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSettling } from '../model/form-context.tsx';
import { DifferenceText, type Difference } from './difference-text.tsx';
import { ReasonFoot } from './reason-foot.tsx';
import { SideText } from './side-text.tsx';
import classes from './card.module.css';

interface SettleProps {
  readonly question: Question;
  readonly differences: readonly Difference[];
}

const keyOf = ({ path, aspect }: Difference): string => `${path} ${aspect}`;

/** Settles what was chosen of all that differs, with one reason. */
export function Settle({ question, differences }: SettleProps) {
  const settle = useSettling(question.code);
  const intl = useIntl();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  // Of two agreed levels the focal point sets one anew, where the level is agreed on.
  const choices = differences.filter(({ sides, aspect }) => sides.length > 0 && aspect !== 'agreed');
  if (!settle || choices.length === 0) return null;
  const decided = choices.flatMap((difference) => {
    const side = difference.sides[chosen[keyOf(difference)] ?? -1];
    return side ? [{ ...difference, value: side.value }] : [];
  });
  const send = (reason: string): void => {
    for (const { path: at, aspect, value } of decided) settle(at, aspect, value, reason);
    setChosen({});
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {intl.formatMessage({ id: 'form.reconcile' })}
      </button>
      {isOpen && (
        <fieldset id={id} className={classes.settle}>
          <legend>{intl.formatMessage({ id: 'form.settle-with' })}</legend>
          {choices.map((difference) => (
            <div
              key={keyOf(difference)}
              role="radiogroup"
              aria-labelledby={`${id} ${keyOf(difference)}`.replaceAll(' ', '-')}
              className={classes.settled}
            >
              <span
                id={`${id} ${keyOf(difference)}`.replaceAll(' ', '-')}
                className={choices.length === 1 ? 'sr-only' : classes.small}
              >
                <DifferenceText of={difference} />
              </span>
              {difference.sides.map((side, place) => (
                <label key={place} className={classes.choice}>
                  <input
                    type="radio"
                    name={`${keyOf(difference)} settle`}
                    checked={chosen[keyOf(difference)] === place}
                    onChange={() => setChosen({ ...chosen, [keyOf(difference)]: place })}
                  />
                  <span>
                    <SideText question={question} side={side} />
                  </span>
                </label>
              ))}
            </div>
          ))}
          <ReasonFoot
            label={intl.formatMessage({ id: 'form.settle-reason' })}
            action={intl.formatMessage({ id: 'form.settle' })}
            isReady={decided.length > 0}
            onSend={send}
          />
        </fieldset>
      )}
    </>
  );
}
