import { describe, expect, it } from '@jest/globals';
import { wrap } from './wrap.ts';

describe('breaking labels', () => {
  it('breaks at blanks', () => {
    expect(wrap('Borders and trade', 11, 3)).toEqual(['Borders and', 'trade']);
  });

  it('cuts what does not fit, with dots', () => {
    expect(wrap('Preparedness and response', 8, 1)).toEqual(['Prepare…']);
  });

  it('never tears an accent off its letter', () => {
    expect(wrap('e\u0301e\u0301e\u0301e\u0301', 3, 1)).toEqual(['e\u0301e\u0301…']);
  });
});
