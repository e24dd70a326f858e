import { describe, expect, it } from '@jest/globals';
import { readPeople } from './people-list.ts';

describe('a pasted list of people', () => {
  it('reads names, addresses and both, and passes over empty lines', () =>
    expect(readPeople('Laboratory\n\n lab@example.org \r\nHead of unit <head@example.org>')).toEqual([
      { name: 'Laboratory', email: null },
      { name: null, email: 'lab@example.org' },
      { name: 'Head of unit', email: 'head@example.org' },
    ]));
  it('names the line that it cannot read', () =>
    expect(() => readPeople('a@example.org\nnot@an@address')).toThrow('invitation.unreadable-line'));
  it('wants somebody', () => expect(() => readPeople(' \n ')).toThrow('invitation.nobody'));
});
