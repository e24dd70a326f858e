import { describe, expect, it } from '@jest/globals';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { ownAudiences } from './own-audiences.ts';

const membership = (
  role: OwnMembership['role'],
  kind: OwnMembership['organisation']['kind'],
  id: string,
): OwnMembership => ({
  id: `${role}-${id}`,
  role,
  from: '2024-01-01',
  until: null,
  organisation: { id, kind, code: id, name: {}, parentId: null, isInvented: true },
});

describe('own audiences', () => {
  it('are those of the region at hand', () => {
    const own = [
      membership('focalPoint', 'country', 'aralia'),
      membership('secretariat', 'region', 'elsewhere'),
    ];
    expect(ownAudiences(own, 'steppe', ['aralia', 'brimen'])).toEqual(['region']);
    expect(ownAudiences(own, 'elsewhere', [])).toEqual(['secretariat']);
  });
  it('stand in one order, each once', () =>
    expect(
      ownAudiences(
        [
          membership('focalPoint', 'country', 'aralia'),
          membership('deputy', 'country', 'aralia'),
          membership('analyst', 'network', 'network'),
        ],
        'steppe',
        ['aralia'],
      ),
    ).toEqual(['network', 'region']));
  it('are none for who works on answers only', () =>
    expect(ownAudiences([membership('teamMember', 'institution', 'health')], 'steppe', ['aralia'])).toEqual(
      [],
    ));
});
