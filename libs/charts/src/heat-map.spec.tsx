import { describe, expect, it } from '@jest/globals';
import { act, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import { HeatMap, type HeatRow } from './heat-map.tsx';
import { words } from './words.fixture.ts';

const columns = [
  { key: 'law', label: 'Law' },
  { key: 'detection', label: 'Detection' },
];
const rows: readonly HeatRow[] = [
  {
    key: 'a',
    label: 'Aralia',
    note: '2026',
    facts: [{ label: 'Snapshot of', text: '3 March' }],
    cells: [
      { figure: { value: 2.4 } },
      { figure: { value: 0.8, range: [0.6, 1.2] }, facts: [{ label: 'Answered', text: '8 of 10' }] },
    ],
  },
  {
    key: 'b',
    label: 'Brimen',
    cells: [{ figure: { absence: 'notAvailable' } }, { figure: { value: 3, isThin: true } }],
  },
];
const map = (direction: 'ltr' | 'rtl' = 'ltr', onOpen?: (row: string, column: string) => void) => (
  <HeatMap
    title="Levels"
    rowsLabel="Country"
    columns={columns}
    rows={rows}
    top={4}
    words={words}
    direction={direction}
    {...(onOpen ? { onOpen } : {})}
  />
);

/** The page of the specs knows no pointers. */
const by = (pointerType: string, event: Event) =>
  Object.defineProperty(event, 'pointerType', { value: pointerType });

describe('heat map', () => {
  it('tells each mark in words, with its range', () => {
    render(map());
    expect(
      screen.getByRole('img', {
        name: 'Detection · Aralia: Level 0.8, Range 0.6 to 1.2, Answered 8 of 10, Snapshot of 3 March',
      }),
    ).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Law · Brimen: Level not available' })).toBeTruthy();
  });

  it('says the same in its table', () => {
    render(map());
    fireEvent.click(screen.getByRole('button', { name: 'as table' }));
    const table = screen.getByRole('table');
    expect(within(table).getByRole('rowheader', { name: 'Aralia (2026) Snapshot of: 3 March' })).toBeTruthy();
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2.4', '0.8 (0.6 to 1.2)Answered: 8 of 10', 'not available', '3.0 · fewer than 3 questions']);
  });

  it('outlines what rests on fewer than 3 questions instead of filling it', () => {
    render(map());
    const [rectangle] = screen.getByRole('img', { name: /Detection · Brimen/ }).querySelectorAll('rect');
    expect(rectangle?.getAttribute('fill')).toBe('var(--surface)');
  });

  it('goes from mark to mark by arrows, in reading direction', () => {
    render(map('rtl'));
    const first = screen.getByRole('img', { name: /Law · Aralia/ });
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Detection · Aralia');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Detection · Brimen');
  });

  it('keeps the order of a name that is written the other way', () => {
    const { container } = render(map('rtl'));
    const drawn = [...container.querySelectorAll('tspan')].map(({ textContent }) => textContent);
    expect(drawn).toContain('\u2068Aralia\u2069');
  });

  it('is one stop of the Tab key', () => {
    render(map());
    expect(screen.getAllByRole('img').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('shows on focus what the table says', () => {
    render(map());
    const mark = screen.getByRole('img', { name: /Detection · Aralia/ });
    fireEvent.focus(mark);
    expect(screen.getByText('0.6 to 1.2')).toBeTruthy();
    fireEvent.blur(mark);
    expect(screen.queryByText('0.6 to 1.2')).toBeNull();
  });

  it('leads from its table where its cells lead', () => {
    const opened: string[] = [];
    render(map('ltr', (row, column) => opened.push(`${row} ${column}`)));
    fireEvent.click(screen.getByRole('button', { name: 'as table' }));
    fireEvent.click(screen.getByRole('button', { name: '2.4' }));
    expect(opened).toEqual(['a law']);
  });

  it('leads from each row to one place, in picture and table', () => {
    const opened: string[] = [];
    render(
      <HeatMap
        title="Levels"
        rowsLabel="Region"
        columns={columns}
        rows={rows}
        top={4}
        words={words}
        direction="ltr"
        onOpenRow={(row) => opened.push(row)}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /Detection · Brimen/ }));
    fireEvent.click(screen.getByRole('button', { name: 'as table' }));
    fireEvent.click(screen.getByRole('button', { name: 'Aralia (2026)' }));
    expect(opened).toEqual(['b', 'a']);
    expect(screen.queryByRole('button', { name: '2.4' })).toBeNull();
  });

  it('shows a finger the facts first, and opens when it comes again', () => {
    const opened: string[] = [];
    render(map('ltr', (row, column) => opened.push(`${row} ${column}`)));
    const tap = (name: RegExp) => {
      const mark = screen.getByRole('button', { name });
      for (const kind of ['pointerOver', 'pointerDown', 'pointerOut'] as const)
        fireEvent(mark, by('touch', createEvent[kind](mark)));
      act(() => mark.focus());
      fireEvent.click(mark);
    };
    tap(/Detection · Aralia/);
    expect(screen.getByText('0.6 to 1.2')).toBeTruthy();
    expect(screen.getByText('Tap again to open')).toBeTruthy();
    tap(/Law · Aralia/);
    expect(screen.queryByText('0.6 to 1.2')).toBeNull();
    expect(opened).toEqual([]);
    tap(/Law · Aralia/);
    expect(opened).toEqual(['a law']);
  });

  it('opens at once for a mouse', () => {
    const opened: string[] = [];
    render(map('ltr', (row, column) => opened.push(`${row} ${column}`)));
    const mark = screen.getByRole('button', { name: /Law · Aralia/ });
    fireEvent(mark, by('mouse', createEvent.pointerDown(mark)));
    fireEvent.click(mark);
    expect(opened).toEqual(['a law']);
  });

  it('opens with Enter', () => {
    const opened: string[] = [];
    render(map('ltr', (row, column) => opened.push(`${row} ${column}`)));
    fireEvent.keyDown(screen.getByRole('button', { name: /Detection · Brimen/ }), { key: 'Enter' });
    expect(opened).toEqual(['b detection']);
  });
});
