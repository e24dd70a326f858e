import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { QrPicture } from './qr-picture.tsx';

/** The modules as they are drawn, row by row, with the light ones all round. */
function drawn(text: string): readonly string[] {
  const { unmount } = render(<QrPicture text={text} label="Key" />);
  const picture = screen.getByRole('img', { name: 'Key' });
  const size = Number(picture.getAttribute('viewBox')!.split(' ')[2]);
  const path = picture.querySelector('path')!.getAttribute('d')!;
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  unmount();
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => (dark.has(`${x} ${y}`) ? '#' : '.')).join(''),
  );
}

describe('QR picture', () => {
  it('is "Chorsu" with the four light modules all round that the standard asks for', () => {
    const rows = drawn('Chorsu');
    const blank = '.'.repeat(29);
    expect(rows.slice(0, 4)).toEqual([blank, blank, blank, blank]);
    expect(rows.slice(-4)).toEqual([blank, blank, blank, blank]);
    expect(rows.slice(4, -4).map((row) => row.slice(4, -4))).toEqual([
      '#######.##..#.#######',
      '#.....#..#..#.#.....#',
      '#.###.#.#.#.#.#.###.#',
      '#.###.#.#..#..#.###.#',
      '#.###.#.###...#.###.#',
      '#.....#.......#.....#',
      '#######.#.#.#.#######',
      '.........##..........',
      '####..#.#.#..#..###.#',
      '.....#..#.#.#..#....#',
      '#.######....######.##',
      '##.#.#....#.##...#..#',
      '#####.#.##.#.#..#....',
      '........##...#....#.#',
      '#######......##.###..',
      '#.....#....####..##.#',
      '#.###.#..###..##..###',
      '#.###.#.#....#.#...#.',
      '#.###.#.####.#.......',
      '#.....#.#.###.###...#',
      '#######.#..##...###..',
    ]);
  });

  it('grows with its text', () => {
    expect(drawn('a'.repeat(120)).length).toBeGreaterThan(drawn('a').length);
  });
});
