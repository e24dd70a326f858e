import { describe, expect, it } from '@jest/globals';
import type { AssessmentFacts, AssessmentStatus } from './assessment.policy.ts';
import { ASSESSMENT_STATUSES, shownStatus } from './assessment.policy.ts';
import { abilities, can, ownAbilities, type Permission, PERMISSIONS } from './can.ts';
import type { SectionFacts } from './section-reading.ts';
import {
  a,
  b,
  c,
  customs,
  d,
  donor,
  foreign,
  health,
  holding,
  network,
  north,
  people,
  type Person,
  south,
} from './world.fixture.ts';

const who = (isAllowed: (person: Person) => boolean): Person[] =>
  (Object.keys(people) as Person[]).filter((person) => isAllowed(person));

const section = (more: Partial<SectionFacts> = {}): SectionFacts => ({
  codes: ['T1'],
  lead: health.id,
  contributors: [],
  isConfidential: false,
  ...more,
});
const assessment = (status: AssessmentStatus, more: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  country: a,
  status,
  readers: 'ownSections',
  ...more,
});
const whoOn = (permission: Extract<Permission, `assessment.${string}`>, facts: AssessmentFacts): Person[] =>
  who((person) => can(people[person], permission, facts));

describe('can', () => {
  it('allows a stranger nothing, whatever the facts', () => {
    const facts = {
      organisation: a,
      country: a,
      status: 'open',
      readers: 'all',
      section: section(),
      institution: health,
      role: 'teamMember',
      accountId: 'x',
      isPublished: true,
      countries: [a],
    } as never;
    const allowed = PERMISSIONS.filter((permission) => can(undefined, permission, facts));
    expect(allowed).toEqual([]);
    expect(PERMISSIONS.filter((permission) => can(people.stranger, permission, facts))).toEqual([
      'invitation.take',
    ]);
  });

  it('refuses a permission that does not exist', () =>
    expect(can(people.administrator, 'cycle.burn' as Permission, { organisation: network } as never)).toBe(
      false,
    ));

  it('holds from the first day of a membership to its last, and no longer', () => {
    const at = (from: string, until?: string) =>
      can(holding('secretariat', north, { from, ...(until ? { until } : {}) }), 'cycle.open', {
        organisation: north,
      });
    expect([
      at('2026-11-23'),
      at('2026-11-24'),
      at('2026-01-01', '2026-11-23'),
      at('2026-01-01', '2026-11-22'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('an administrator', () => {
  it('reads no answers and takes part in no assessment', () => {
    for (const status of ASSESSMENT_STATUSES)
      expect(
        abilities(
          people.administrator,
          'assessment',
          assessment(status, { readers: 'all', section: section(), institution: health }),
        ),
      ).toEqual(['assessment.view']);
    for (const organisation of [network, north, a])
      expect(abilities(people.administrator, 'insight', { organisation })).toEqual([]);
    expect(abilities(people.administrator, 'release', { country: a })).toEqual([]);
  });

  it("can't give themselves a national role, nor take one that they offered", () => {
    expect(can(people.administrator, 'invitation.make', { organisation: a, role: 'focalPoint' })).toBe(true);
    expect(
      can(people.administrator, 'invitation.make', { organisation: a, role: 'focalPoint', isForSelf: true }),
    ).toBe(false);
    const invitedBy = people.administrator.accountId;
    expect(
      can(people.administrator, 'invitation.take', { organisation: a, role: 'focalPoint', invitedBy }),
    ).toBe(false);
    expect(
      can(people.focalPoint, 'invitation.take', { organisation: a, role: 'focalPoint', invitedBy }),
    ).toBe(true);
  });
});

describe('invitations go down one branch', () => {
  const invites = (
    place: typeof a,
    role: 'secretariat' | 'focalPoint' | 'teamMember' | 'deputy' | 'observer',
  ) => who((person) => can(people[person], 'invitation.make', { organisation: place, role }));

  it('administrator → secretariat → focal point → own institutions', () => {
    expect(invites(north, 'secretariat')).toEqual(['administrator']);
    expect(invites(a, 'focalPoint')).toEqual(['administrator', 'northSecretariat']);
    expect(invites(c, 'focalPoint')).toEqual(['administrator', 'southSecretariat']);
    expect(invites(d, 'focalPoint')).toEqual(['administrator', 'northSecretariat', 'southSecretariat']);
    expect(invites(a, 'deputy')).toEqual(['focalPoint']);
    expect(invites(health, 'teamMember')).toEqual(['focalPoint', 'deputy', 'delegate']);
    expect(invites(foreign, 'teamMember')).toEqual(['neighbour']);
    expect(invites(donor, 'observer')).toEqual(['administrator']);
  });

  it('offers a role only at the kind of organisation at which it is held', () => {
    expect(invites(a, 'teamMember')).toEqual([]);
    expect(invites(a, 'secretariat')).toEqual([]);
    expect(invites(health, 'focalPoint')).toEqual([]);
  });
});

describe('a cycle', () => {
  it('is opened by the secretariat for its region, by an administrator for the network, with countries of theirs', () => {
    expect(
      who((person) => can(people[person], 'cycle.open', { organisation: north, countries: [a, b, d] })),
    ).toEqual(['northSecretariat']);
    expect(
      who((person) => can(people[person], 'cycle.open', { organisation: north, countries: [a, c] })),
    ).toEqual([]);
    expect(
      who((person) => can(people[person], 'cycle.open', { organisation: network, countries: [a, c] })),
    ).toEqual(['administrator']);
    expect(who((person) => can(people[person], 'cycle.open', { organisation: a }))).toEqual([]);
  });
  it('is closed once', () =>
    expect(
      (['planned', 'running', 'closed'] as const).map((status) =>
        can(people.northSecretariat, 'cycle.close', { organisation: north, status }),
      ),
    ).toEqual([true, true, false]));
  it('is seen by who opened it and by the countries invited', () =>
    expect(
      who((person) => can(people[person], 'cycle.view', { organisation: south, countries: [c, d] })),
    ).toEqual(['administrator', 'analyst', 'northSecretariat', 'southSecretariat']));
});

describe('an assessment at home', () => {
  const leading: Person[] = ['focalPoint', 'deputy', 'delegate'];

  it('shows each institution its own sections, unless all read all', () => {
    expect(whoOn('assessment.read', assessment('open', { section: section() }))).toEqual([
      ...leading,
      'healthMember',
      'facilitator',
      'expert',
    ]);
    expect(
      whoOn('assessment.read', assessment('open', { section: section({ contributors: [customs.id] }) })),
    ).toContain('customsMember');
    expect(whoOn('assessment.read', assessment('open', { section: section(), readers: 'all' }))).toEqual([
      ...leading,
      'healthMember',
      'customsMember',
      'facilitator',
      'expert',
    ]);
  });

  it('shows an expert only the sections to which the country invited them', () => {
    expect(
      whoOn('assessment.read', assessment('open', { section: section({ codes: ['T2'] }), readers: 'all' })),
    ).not.toContain('expert');
    expect(
      whoOn('assessment.read', assessment('open', { section: section({ codes: ['T1', 'T1.a'] }) })),
    ).toContain('expert');
  });

  it('keeps a confidential section to its assignees and the focal point', () =>
    expect(
      whoOn(
        'assessment.read',
        assessment('open', { section: section({ isConfidential: true }), readers: 'all' }),
      ),
    ).toEqual(['focalPoint', 'healthMember']));

  it('is handed out by who leads, a confidential section by the focal point alone, who makes it so', () => {
    const kept = section({ isConfidential: true });
    expect(whoOn('assessment.assign', assessment('open', { section: section() }))).toEqual(leading);
    expect(whoOn('assessment.assign', assessment('open', { section: kept }))).toEqual(['focalPoint']);
    expect(whoOn('assessment.setConfidential', assessment('open'))).toEqual(['focalPoint']);
    expect(whoOn('assessment.setConfidential', assessment('submitted'))).toEqual(['focalPoint']);
    expect(whoOn('assessment.setConfidential', assessment('invited'))).toEqual([]);
  });

  it('is answered for an institution by its own people, or by focal point, deputies and facilitator', () => {
    expect(
      whoOn('assessment.answer', assessment('open', { section: section(), institution: health })),
    ).toEqual([...leading, 'healthMember', 'facilitator']);
    expect(
      whoOn(
        'assessment.answer',
        assessment('open', { section: section(), institution: customs, readers: 'all' }),
      ),
    ).toEqual([...leading, 'facilitator']);
    expect(
      whoOn('assessment.answer', assessment('open', { section: section(), institution: foreign })),
    ).toEqual([]);
    expect(whoOn('assessment.answer', assessment('open', { section: section(), institution: a }))).toEqual(
      [],
    );
    expect(
      whoOn('assessment.answer', assessment('inReview', { section: section(), institution: health })),
    ).toEqual(leading);
    expect(
      whoOn('assessment.answer', assessment('submitted', { section: section(), institution: health })),
    ).toEqual([]);
  });

  it("is settled for the country's own institutions, in sections that one reads", () => {
    const settles = (more: Partial<AssessmentFacts>) =>
      whoOn('assessment.settle', assessment('inReview', more));
    expect(settles({ section: section(), institution: health })).toEqual(leading);
    expect(settles({ section: section(), institution: foreign })).toEqual([]);
    expect(settles({ section: section({ isConfidential: true }), institution: health })).toEqual([
      'focalPoint',
    ]);
  });

  it('takes an expert only to propose', () =>
    expect(
      abilities(
        people.expert,
        'assessment',
        assessment('open', { section: section(), institution: health, readers: 'all' }),
      ),
    ).toEqual(['assessment.view', 'assessment.viewProgress', 'assessment.read', 'assessment.propose']));

  it('is submitted by the focal point or a deputy to whom it was delegated, from national review', () => {
    expect(whoOn('assessment.submit', assessment('inReview'))).toEqual(['focalPoint', 'delegate']);
    expect(whoOn('assessment.submit', assessment('open'))).toEqual([]);
  });

  it.each([
    [
      'invited',
      [
        'assessment.view',
        'assessment.viewProgress',
        'assessment.readAll',
        'assessment.accept',
        'assessment.decline',
      ],
    ],
    [
      'open',
      [
        'assessment.view',
        'assessment.viewProgress',
        'assessment.readAll',
        'assessment.answerForAny',
        'assessment.agree',
        'assessment.assign',
        'assessment.setConfidential',
        'assessment.chooseReaders',
        'assessment.settle',
        'assessment.setDoNotKnow',
        'assessment.startReview',
      ],
    ],
    [
      'submitted',
      [
        'assessment.view',
        'assessment.viewProgress',
        'assessment.readAll',
        'assessment.setConfidential',
        'assessment.startUpdate',
      ],
    ],
  ] as const)('offers the focal point what can be done when %s', (status, allowed) =>
    expect(abilities(people.focalPoint, 'assessment', assessment(status))).toEqual(allowed),
  );
});

describe('an assessment from outside', () => {
  it("shows the region's secretariat its state, never answers, and lets it return or acknowledge what was submitted", () => {
    const all = { section: section(), institution: health, readers: 'all' as const };
    expect(abilities(people.northSecretariat, 'assessment', assessment('open', all))).toEqual([
      'assessment.view',
      'assessment.viewProgress',
    ]);
    expect(abilities(people.northSecretariat, 'assessment', assessment('submitted', all))).toEqual([
      'assessment.view',
      'assessment.viewProgress',
      'assessment.return',
      'assessment.acknowledge',
    ]);
    expect(abilities(people.southSecretariat, 'assessment', assessment('submitted', all))).toEqual([]);
    expect(abilities(people.neighbour, 'assessment', assessment('submitted', all))).toEqual([]);
  });
  it('shows how much is answered from acceptance on', () =>
    expect(
      (['invited', 'declined', 'open'] as const).map((status) =>
        can(people.northSecretariat, 'assessment.viewProgress', assessment(status)),
      ),
    ).toEqual([false, false, true]));
  it('makes declined look like not yet accepted', () =>
    expect(
      (['focalPoint', 'northSecretariat', 'administrator', 'analyst'] as const).map((person) =>
        shownStatus(people[person], assessment('declined')),
      ),
    ).toEqual(['declined', 'declined', 'invited', 'invited']));
});

describe('what leaves a country', () => {
  it('is decided by who speaks for it', () =>
    expect(who((person) => can(people[person], 'release.set', { country: a }))).toEqual([
      'focalPoint',
      'delegate',
    ]));
  it('is looked at by the audiences of its region and network', () => {
    expect(who((person) => can(people[person], 'insight.compareRegion', { organisation: north }))).toEqual([
      'analyst',
      'northSecretariat',
      'focalPoint',
      'deputy',
      'delegate',
      'neighbour',
      'observer',
    ]);
    expect(who((person) => can(people[person], 'insight.compareRegion', { organisation: south }))).toEqual([
      'analyst',
      'southSecretariat',
      'observer',
    ]);
    expect(can(people.neighbour, 'insight.viewReleased', { organisation: d, audience: 'region' })).toBe(true);
    expect(can(people.neighbour, 'insight.viewReleased', { organisation: c, audience: 'region' })).toBe(
      false,
    );
    expect(can(people.neighbour, 'insight.viewReleased', { organisation: a, audience: 'secretariat' })).toBe(
      false,
    );
  });
  it('is told of all sections at home only to who reads all of them', () => {
    const own = (more: object) =>
      who((person) => can(people[person], 'insight.viewOwn', { organisation: a, ...more }));
    expect(own({ readers: 'ownSections' })).toEqual(['focalPoint', 'deputy', 'delegate']);
    expect(own({ readers: 'all' })).toEqual([
      'focalPoint',
      'deputy',
      'delegate',
      'healthMember',
      'customsMember',
    ]);
    expect(own({ readers: 'all', hasConfidential: true })).toEqual(['focalPoint']);
  });
});

describe('ownAbilities', () => {
  it('gives what a menu needs', () => {
    expect(ownAbilities(people.stranger)).toEqual([]);
    expect(ownAbilities(people.designer)).toContain('questionnaire.import');
    expect(ownAbilities(people.northSecretariat)).toContain('cycle.open');
    expect(ownAbilities(people.administrator)).toEqual(
      expect.arrayContaining(['settings.change', 'audit.read', 'cycle.open']),
    );
    expect(ownAbilities(people.focalPoint)).toEqual(
      expect.arrayContaining(['release.set', 'insight.viewOwn', 'invitation.list']),
    );
    expect(ownAbilities(people.healthMember)).not.toContain('member.end');
  });
});
