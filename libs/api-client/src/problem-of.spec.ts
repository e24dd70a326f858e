import { describe, expect, it } from '@jest/globals';
import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { problemOf } from './problem-of.ts';

describe('problem of a failed operation', () => {
  it('is the refusal of the server', () => {
    const problem = { code: 'cycle.dates-reversed', parameters: { first: '2026-01-01' } };
    const error = new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions: { problem } })] });
    expect(problemOf(error)).toEqual(problem);
  });

  it('is the network when nothing answered', () => {
    expect(problemOf(new CombinedError({ networkError: new TypeError('failed to fetch') }))?.code).toBe(
      'network.unreachable',
    );
  });

  it.each([502, 503, 504])(
    'is the network too when a gateway answers %i in place of the server',
    (status) => {
      const error = new CombinedError({
        networkError: new Error('bad'),
        response: new Response('', { status }),
      });
      expect(problemOf(error)?.code).toBe('network.unreachable');
    },
  );

  it('is impatience when the server says so', () => {
    const error = new CombinedError({
      networkError: new Error('too many'),
      response: new Response('', { status: 429 }),
    });
    expect(problemOf(error)?.code).toBe('request.too-many');
  });

  it('is unexpected otherwise', () => {
    expect(problemOf(new Error('a bug'))?.code).toBe('unexpected');
    expect(problemOf(new CombinedError({ graphQLErrors: ['odd'] }))?.code).toBe('unexpected');
  });

  it('is none without an error', () => {
    expect(problemOf(undefined)).toBeUndefined();
  });
});
