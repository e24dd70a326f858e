import {
  dateText,
  dateTimeText,
  dayShare,
  formatMoment,
  momentOfDays,
  readMoment,
  readTime,
} from './calendar.ts';
import type { Moment } from './calendar.ts';
import { exactly, made, text, type FunctionRule } from './function-rule.ts';
import type { Machine, Run } from './machine.ts';
import { textNumber, toNumber, toText } from './value.ts';

/** A date, a date-time or a number of days since 1970-01-01, as text or number; undefined when it is none. */
function moment(machine: Machine, run: Run): Moment | undefined {
  const value = run(machine);
  if (typeof value === 'number') return momentOfDays(value, machine.zone);
  const written = toText(value);
  return readMoment(written, machine.zone) ?? momentOfDays(textNumber(written, machine.zone), machine.zone);
}

const momentOrTime = (machine: Machine, run: Run): Moment | undefined =>
  moment(machine, run) ?? readTime(toText(run(machine)), machine.scope.environment.today, machine.zone);

/** Whole days only: `date(20454.25)` is the same day in every zone. */
function date(machine: Machine, run: Run): string {
  const value = run(machine);
  const days = typeof value === 'number' ? value : NaN;
  const found = Number.isNaN(days)
    ? (readMoment(toText(value), machine.zone) ?? wholeDays(machine, textNumber(toText(value), machine.zone)))
    : wholeDays(machine, days);
  return found ? dateText(found) : '';
}
const wholeDays = (machine: Machine, days: number): Moment | undefined =>
  momentOfDays(Math.floor(days), machine.zone);

function formatted(machine: Machine, [one, format]: readonly Run[]): string {
  const found = momentOrTime(machine, one!);
  return found ? made(machine, formatMoment(found, text(machine, format!))) : '';
}

function now(machine: Machine): string {
  const found = readMoment(machine.scope.environment.now, machine.zone);
  return found ? dateTimeText(found) : '';
}

export const dateFunctions: Readonly<Record<string, FunctionRule>> = {
  today: exactly(0, ({ scope }) => scope.environment.today),
  now: exactly(0, now),
  date: exactly(1, (machine, [one]) => date(machine, one!)),
  'date-time': exactly(1, (machine, [one]) => {
    const found = moment(machine, one!);
    return found ? dateTimeText(found) : '';
  }),
  'decimal-date-time': exactly(1, (machine, [one]) => toNumber(one!(machine), machine.zone)),
  'decimal-time': exactly(1, (machine, [one]) => {
    const found = momentOrTime(machine, one!);
    return found ? dayShare(found) : NaN;
  }),
  'format-date': exactly(2, formatted),
  'format-date-time': exactly(2, formatted),
};
