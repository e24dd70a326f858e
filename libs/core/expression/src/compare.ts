import { readMoment } from './calendar.ts';
import { spend, type Machine } from './machine.ts';
import { isSet, textNumber, toBoolean, toNumber, toText, type NodeSet, type Value } from './value.ts';

/** Without a node there is still an empty answer: `${x} = ''` holds where nothing stands. */
const texts = (set: NodeSet): readonly string[] => (set.length === 0 ? [''] : set.map(({ text }) => text));

/** `=` and `!=` (XPath 1.0, 3.4): of sets, whether any pair does. */
export function areEqual(machine: Machine, left: Value, right: Value, isWanted: boolean): boolean {
  if (!isSet(left)) {
    if (isSet(right)) return areEqual(machine, right, left, isWanted);
    return isEqualAtom(machine, left, right) === isWanted;
  }
  if (typeof right === 'boolean') return (toBoolean(left) === right) === isWanted;
  spend(machine, left.length);
  if (typeof right === 'number') {
    return texts(left).some((text) => (textNumber(text, machine.zone) === right) === isWanted);
  }
  if (typeof right === 'string') return texts(left).some((text) => (text === right) === isWanted);
  spend(machine, right.length);
  const others = new Set(texts(right));
  if (isWanted) return texts(left).some((text) => others.has(text));
  return others.size > 1 || texts(left).some((text) => !others.has(text));
}

function isEqualAtom(machine: Machine, left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right);
  if (typeof left === 'number' || typeof right === 'number') {
    return toNumber(left, machine.zone) === toNumber(right, machine.zone);
  }
  return toText(left) === toText(right);
}

/** Whether left < right, or left <= right; of sets, whether any pair is so. NaN is never so. */
export function isBelow(machine: Machine, left: Value, right: Value, isOrEqual: boolean): boolean {
  if (isMany(left) || isMany(right)) {
    const rights = numbers(machine, right, left).filter((number) => !Number.isNaN(number));
    const highest = rights.reduce((high, number) => Math.max(high, number), -Infinity);
    if (rights.length === 0) return false;
    return numbers(machine, left, right).some((number) => (isOrEqual ? number <= highest : number < highest));
  }
  const [low, high] = [oneNumber(machine, left, right), oneNumber(machine, right, left)];
  return isOrEqual ? low <= high : low < high;
}

const isMany = (value: Value): value is NodeSet => isSet(value) && value.length > 1;

/** Of a value that is no set of several. Beside a truth a set counts as one, a text as its number (XPath 1.0, 3.4). */
function oneNumber(machine: Machine, value: Value, other: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean' || (isSet(value) && typeof other === 'boolean'))
    return toBoolean(value) ? 1 : 0;
  const text = toText(value);
  return text.length >= 10 && hasDateTime(other)
    ? instantNumber(text, machine.zone)
    : textNumber(text, machine.zone);
}

function numbers(machine: Machine, value: Value, other: Value): readonly number[] {
  if (!isMany(value) || typeof other === 'boolean') return [oneNumber(machine, value, other)];
  spend(machine, value.length);
  const isBesideTime = hasDateTime(other);
  return value.map(({ text }) =>
    isBesideTime ? instantNumber(text, machine.zone) : textNumber(text, machine.zone),
  );
}

const dateTime = /^\s*\d{4}-\d{2}-\d{2}T/;
const hasDateTime = (value: Value): boolean => {
  if (isSet(value)) return value.some(({ text }) => dateTime.test(text));
  return typeof value === 'string' && dateTime.test(value);
};

/** Beside a date-time a date stands for its midnight in the zone. */
function instantNumber(text: string, zone: string): number {
  const moment = readMoment(text, zone);
  return moment ? moment.instant / 86_400_000 : textNumber(text, zone);
}
