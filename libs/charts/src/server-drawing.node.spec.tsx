import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { BandChart } from './band-chart.tsx';
import { GapBars } from './gap-bars.tsx';
import { HeatMap } from './heat-map.tsx';
import { RadarChart } from './radar-chart.tsx';
import { words } from './words.fixture.ts';

const common = { words, direction: 'ltr', view: 'both' } as const;
const band = { n: 8, median: 2, quartiles: [1, 3] } as const;

const charts = {
  'heat map': (
    <HeatMap
      title="Levels"
      rowsLabel="Country"
      columns={[{ key: '1', label: 'Law' }]}
      rows={[{ key: 'a', label: 'Aralia', cells: [{ figure: { value: 2.4 } }] }]}
      top={4}
      {...common}
    />
  ),
  radar: (
    <RadarChart
      title="Levels"
      axisLabel="Theme"
      ownLabel="Aralia"
      axes={['Law', 'Detection', 'Recovery'].map((label) => ({
        key: label,
        label,
        figure: { value: 2.4 },
        band,
      }))}
      top={4}
      {...common}
    />
  ),
  'band chart': (
    <BandChart
      title="Region"
      rowsLabel="Theme"
      rows={[{ key: '1', label: 'Law', band }]}
      top={4}
      {...common}
    />
  ),
  'gap bars': (
    <GapBars
      title="Gaps"
      rowsLabel="Theme"
      rows={[{ key: '1', label: 'Law', gap: 1.5 }]}
      top={4}
      {...common}
    />
  ),
};

describe('on the server, without a page', () => {
  it.each(Object.entries(charts))('a %s is drawn, with its table', (_, chart) => {
    const markup = renderToStaticMarkup(chart);
    expect(markup).toContain('<svg');
    expect(markup).toContain('<table');
  });
});
