export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

type Value = string | number | null | undefined;

const isEmpty = (value: Value): value is null | undefined | '' => value === null || value === undefined || value === '';

/** A sorted copy: numbers by size, texts as the language orders them (`2` before `10`), empty ones last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: ((row: Row) => Value) | undefined,
  direction: Sorting['direction'] = 'ascending',
  locale: string,
): readonly Row[] {
  if (!valueOf) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const turn = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort(({ value: one }, { value: other }) => {
      if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other));
      if (typeof one === 'number' && typeof other === 'number') return turn * (one - other);
      return turn * collator.compare(String(one), String(other));
    })
    .map(({ row }) => row);
}
