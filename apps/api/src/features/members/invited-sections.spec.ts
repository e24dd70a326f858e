import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/context/problem-error.ts';
import { invitedSections } from './invited-sections.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
};

describe('sections of an invitation', () => {
  it('are an expert’s, each once', () =>
    expect(invitedSections('expert', ['1', '6', '1'])).toEqual({ codes: ['1', '6'] }));
  it('are of no other role', () => expect(invitedSections('deputy', ['1'])).toBeNull());
  it('must be some, and be codes', () => {
    expect(codeOf(() => invitedSections('expert', []))).toBe('invitation.sections-missing');
    expect(codeOf(() => invitedSections('expert', null))).toBe('invitation.sections-missing');
    expect(codeOf(() => invitedSections('expert', ['']))).toBe('invitation.sections-unreadable');
    expect(codeOf(() => invitedSections('expert', ['x'.repeat(121)]))).toBe('invitation.sections-unreadable');
  });
});
