import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { BandChart } from './band-chart.tsx';
import { GapBars } from './gap-bars.tsx';
import { RadarChart, type RadarAxis } from './radar-chart.tsx';
import { SharedGapBars } from './gap-sharing-bars.tsx';
import { words } from './words.fixture.ts';

const cells = () => screen.getAllByRole('cell').map((cell) => cell.textContent);
const showTable = () => fireEvent.click(screen.getByRole('button', { name: 'as table' }));
const common = { top: 4, words, direction: 'ltr' } as const;

const axes: readonly RadarAxis[] = [
  { key: '1', label: 'Law', figure: { value: 2 }, band: { n: 8, median: 2.5, quartiles: [1.5, 3] } },
  {
    key: '2',
    label: 'Detection',
    figure: { absence: 'notEnough' },
    band: { n: 5, median: 1, quartiles: null },
  },
  { key: '3', label: 'Recovery', figure: { value: 1 }, band: null },
];
const radar = (shown: readonly RadarAxis[]) => (
  <RadarChart title="Levels by theme" axisLabel="Theme" ownLabel="Aralia" axes={shown} {...common} />
);

describe('radar', () => {
  it('says level and band of each theme in picture and table', () => {
    render(radar(axes));
    expect(
      screen.getByRole('img', {
        name: 'Law: Level 2.0, Region 8 countries, Median 2.5, Middle half 1.5 to 3.0',
      }),
    ).toBeTruthy();
    showTable();
    expect(cells().slice(0, 4)).toEqual(['2.0', '8 countries', '2.5', '1.5 to 3.0']);
    expect(cells().slice(8)).toEqual(['1.0', 'not available', '–', '–']);
  });

  it('tells in its table all that hovering tells', () => {
    render(
      radar([
        { key: '1', label: 'Law', figure: { value: 2, isThin: true } },
        {
          key: '2',
          label: 'Detection',
          figure: { value: 1, range: [0.5, 2] },
          facts: [{ label: 'Answered', text: '8 of 10' }],
        },
        { key: '3', label: 'Recovery', figure: { value: 1 } },
      ]),
    );
    showTable();
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Theme',
      'Level',
      'Range',
      'Answered',
    ]);
    expect(cells()).toEqual([
      ...['2.0 · fewer than 3 questions', '–', '–'],
      ...['1.0', '0.5 to 2.0', '8 of 10'],
      ...['1.0', '–', '–'],
    ]);
  });

  it('leads from picture and table to the same theme', () => {
    const opened: string[] = [];
    render(
      <RadarChart
        title="Levels by theme"
        axisLabel="Theme"
        ownLabel="Aralia"
        axes={axes}
        {...common}
        onOpen={(key) => opened.push(key)}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Law/ }));
    showTable();
    fireEvent.click(screen.getByRole('button', { name: 'Law' }));
    expect(opened).toEqual(['1', '1']);
  });

  it('draws no area of the band where quartiles are withheld on a neighbour', () => {
    const { container } = render(radar(axes));
    expect(container.querySelectorAll('polygon')).toHaveLength(0);
  });

  it('is a table where an area would have fewer than three corners', () => {
    render(radar(axes.slice(0, 2)));
    expect(screen.getByRole('table')).toBeTruthy();
  });
});

describe('band chart', () => {
  it('tells the median and no more of few countries', () => {
    render(
      <BandChart
        title="Region"
        rowsLabel="Theme"
        rows={[{ key: '1', label: 'Law', band: { n: 4, median: 2.5, quartiles: null } }]}
        {...common}
      />,
    );
    expect(screen.getByRole('img', { name: 'Law: Region 4 countries, Median 2.5' })).toBeTruthy();
  });
});

describe('gap bars', () => {
  it('never show a missing gap as 0', () => {
    const { container } = render(
      <GapBars title="Gaps" rowsLabel="Theme" rows={[{ key: '1', label: 'Law', gap: null }]} {...common} />,
    );
    expect(screen.getByRole('img', { name: 'Law: Gap no gap to tell' })).toBeTruthy();
    expect(container.querySelector('rect[fill="var(--gap)"]')).toBeNull();
  });
});

describe('shared gap bars', () => {
  const rows = [
    { key: '1', label: '1.1 Law', gaps: [1, 3, 2], shown: 5, who: 'Aralia 1.0, Brimen 3.0, Elkhara 2.0' },
  ];
  const sharedWords = {
    ofShown: (count: number, shown: number) => `${count} of ${shown}`,
    countries: 'Countries',
    who: 'Who',
  };
  it('say how many of how many, how large and who, in picture and table', () => {
    const { container } = render(
      <SharedGapBars
        title="Shared gaps"
        rowsLabel="Question"
        rows={rows}
        countries={40}
        sharedWords={sharedWords}
        {...common}
      />,
    );
    const name = '1.1 Law: Countries 3 of 5, Largest gap 3.0, Who Aralia 1.0, Brimen 3.0, Elkhara 2.0';
    expect(screen.getByRole('img', { name })).toBeTruthy();
    expect(container.querySelectorAll('rect[stroke="var(--gap)"]')).toHaveLength(3);
    showTable();
    expect(cells()).toEqual(['3 of 5', '3.0', 'Aralia 1.0, Brimen 3.0, Elkhara 2.0']);
  });
});
