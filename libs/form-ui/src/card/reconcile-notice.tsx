import { isNonAnswer } from '@chorsu/answers';
import type { Question } from '@chorsu/questionnaire';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { Cell, ShownSide } from '../model/form-model.ts';
import { InstitutionNames } from '../text/holders.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { ValueText } from '../text/value-text.tsx';
import classes from './card.module.css';

interface ReconcileNoticeProps {
  readonly question: Question;
  readonly path: string;
  readonly cell: Cell;
}

function SideText({ question, side }: { readonly question: Question; readonly side: ShownSide }) {
  return (
    <>
      <b>
        <InstitutionNames ids={side.holders} />
      </b>
      {': '}
      {isNonAnswer(side.value) ? (
        <NonAnswerText of={side.value} />
      ) : (
        <ValueText question={question} value={side.value} />
      )}
    </>
  );
}

/** Institutions differ: who holds what, which one stands for now, and for the focal point the choice with a reason. */
export function ReconcileNotice({ question, path, cell }: ReconcileNoticeProps) {
  const intl = useIntl();
  return cell.toReconcile.map(({ aspect, sides }) => (
    <div key={aspect} className={classes.notice} data-tone="warn" data-part="reconcile">
      <div>
        <p>
          <b>{intl.formatMessage({ id: 'form.to-reconcile' })}.</b>{' '}
          {intl.formatMessage({ id: 'form.to-reconcile-more' }, { aspect })}
        </p>
        <ul className={classes.sides}>
          {sides.map((side, place) => (
            <li key={place}>
              <SideText question={question} side={side} />
              {side.isCurrent && (
                <span className={classes.stands}> {intl.formatMessage({ id: 'form.stands-for-now' })}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Settle question={question} path={path} aspect={aspect} sides={sides} />
    </div>
  ));
}

interface SettleProps {
  readonly question: Question;
  readonly path: string;
  readonly aspect: string;
  readonly sides: readonly ShownSide[];
}

function Settle({ question, path, aspect, sides }: SettleProps) {
  const { model } = useForm();
  const intl = useIntl();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const [reason, setReason] = useState('');
  const { settle } = model;
  if (!settle) return null;
  const side = chosen === undefined ? undefined : sides[chosen];
  const isReady = side !== undefined && reason.trim() !== '';
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
          {sides.map((one, place) => (
            <label key={place} className={classes.choice}>
              <input
                type="radio"
                name={`${path} ${aspect} settle`}
                checked={chosen === place}
                onChange={() => setChosen(place)}
              />
              <span>
                <SideText question={question} side={one} />
              </span>
            </label>
          ))}
          <label className={classes.reason}>
            {intl.formatMessage({ id: 'form.settle-reason' })}
            <input
              type="text"
              dir="auto"
              maxLength={2_000}
              required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button
            type="button"
            className={classes.button}
            disabled={!isReady}
            onClick={() => {
              if (side) settle(path, aspect, side.value, reason.trim());
              setOpen(false);
            }}
          >
            {intl.formatMessage({ id: 'form.settle' })}
          </button>
        </fieldset>
      )}
    </>
  );
}
