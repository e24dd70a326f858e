import type { Point } from '@chorsu/answers';
import { canonicalDecimal } from '@chorsu/kernel';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { ControlProps } from './control.ts';
import { GrowingText } from './growing-text.tsx';
import { readNumber } from './number-field.tsx';
import classes from './field.module.css';

const within = (text: string | undefined, limit: number): string | undefined =>
  text !== undefined && Math.abs(Number(text)) <= limit ? text : undefined;

/** One point a line, `latitude longitude`. Undefined when a line is none. */
export function readPoints(typed: string): Point[] | undefined {
  const lines = typed.split(/\n|;/).filter((line) => line.trim() !== '');
  const points = lines.map((line) => {
    const [latitude, longitude] = line
      .trim()
      .split(/[\s,]+/)
      .map(canonicalDecimal);
    return { latitude: within(latitude, 90), longitude: within(longitude, 180) };
  });
  return points.every(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined)
    ? (points as Point[])
    : undefined;
}

function PointField({ path, cell, labelId, describedBy }: ControlProps<'location'>) {
  const { model } = useForm();
  const intl = useIntl();
  const point = cell.value as Point | null;
  const [draft, setDraft] = useState<{ latitude: string; longitude: string }>();
  const errorId = useId();
  const shown = draft ?? { latitude: point?.latitude ?? '', longitude: point?.longitude ?? '' };
  const latitude = within(readNumber(shown.latitude, intl), 90);
  const longitude = within(readNumber(shown.longitude, intl), 180);
  const isEmpty = shown.latitude.trim() === '' && shown.longitude.trim() === '';
  const isWrong =
    (shown.latitude.trim() !== '' && latitude === undefined) ||
    (shown.longitude.trim() !== '' && longitude === undefined);
  const read = (next: { latitude: string; longitude: string }): void => {
    setDraft(next);
    const north = within(readNumber(next.latitude, intl), 90);
    const east = within(readNumber(next.longitude, intl), 180);
    if (north !== undefined && east !== undefined)
      model.edit(path, 'value', { latitude: north, longitude: east }, 'typing');
    else if (next.latitude.trim() === '' && next.longitude.trim() === '')
      model.edit(path, 'value', null, 'typing');
  };
  const leave = (): void => {
    if (isEmpty || (latitude !== undefined && longitude !== undefined)) setDraft(undefined);
    model.leave(path);
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={classes.points}>
      {(['latitude', 'longitude'] as const).map((axis) => (
        <label key={axis}>
          {intl.formatMessage({ id: axis === 'latitude' ? 'form.latitude' : 'form.longitude' })}
          <input
            type="text"
            inputMode="decimal"
            dir="ltr"
            className={classes.input}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? errorId : undefined}
            disabled={cell.isReadOnly}
            value={shown[axis]}
            onChange={(event) => read({ ...shown, [axis]: event.target.value })}
            onBlur={leave}
          />
        </label>
      ))}
      {isWrong && (
        <p id={errorId} className={classes.error}>
          {intl.formatMessage({ id: 'form.not-a-place' })}
        </p>
      )}
    </div>
  );
}

function PointsField({ path, cell, labelId, describedBy }: ControlProps<'location'>) {
  const { model } = useForm();
  const intl = useIntl();
  const [draft, setDraft] = useState<string>();
  const points = Array.isArray(cell.value) ? (cell.value as Point[]) : [];
  const shown = draft ?? points.map(({ latitude, longitude }) => `${latitude} ${longitude}`).join('\n');
  const isWrong = readPoints(shown) === undefined;
  return (
    <>
      <GrowingText
        labelId={labelId}
        describedBy={describedBy}
        maxLength={50_000}
        isReadOnly={cell.isReadOnly}
        text={shown}
        onText={(text) => {
          setDraft(text);
          const read = readPoints(text);
          if (read) model.edit(path, 'value', read.length === 0 ? null : read, 'typing');
        }}
        onLeave={() => {
          if (!isWrong) setDraft(undefined);
          model.leave(path);
        }}
      />
      <p className={isWrong ? classes.error : classes.hint}>
        {intl.formatMessage({ id: isWrong ? 'form.not-a-place' : 'form.points-hint' })}
      </p>
    </>
  );
}

export const LocationField = (props: ControlProps<'location'>) =>
  props.question.shape === 'point' ? <PointField {...props} /> : <PointsField {...props} />;
