import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable, type Column } from './data-table.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly answered: number;
}
const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name, isRowName: true },
  { key: 'answered', header: 'Answered', cell: ({ answered }) => answered, sortBy: ({ answered }) => answered, align: 'end' },
];
const rows: readonly Row[] = [
  { id: 'b', name: 'Brimen', answered: 7 },
  { id: 'a', name: 'Aralia', answered: 12 },
];
const table = (shown: readonly Row[]) => (
  <DataTable caption="Countries" columns={columns} rows={shown} keyOf={({ id }) => id} locale="en" />
);
const namesShown = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('data table', () => {
  it('is a region of its own name that the keyboard can scroll', () => {
    render(table(rows));
    expect(screen.getByRole('region', { name: 'Countries' }).tabIndex).toBe(0);
  });

  it('sorts by a column, and turns round on the second press', async () => {
    render(table(rows));
    const head = screen.getByRole('columnheader', { name: 'Answered' });
    await userEvent.click(within(head).getByRole('button'));
    expect(namesShown()).toEqual(['Brimen', 'Aralia']);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(head).getByRole('button'));
    expect(namesShown()).toEqual(['Aralia', 'Brimen']);
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });

  it('draws only what is in sight of a long list, and says how long it is', () => {
    render(table(Array.from({ length: 500 }, (_, n) => ({ id: `${n}`, name: `Country ${n}`, answered: n }))));
    expect(namesShown().length).toBeLessThan(100);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('501');
  });
});
