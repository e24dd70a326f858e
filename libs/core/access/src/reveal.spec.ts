import type { AnswerValue } from '@chorsu/answers';
import { describe, expect, it } from '@jest/globals';
import { type Audience, AUDIENCES } from './audience.ts';
import { type Detail, DETAILS } from './release.ts';
import { reveal } from './reveal.ts';
import type { HeldAnswer, RevealFacts } from './reveal-answers.ts';
import { mayReadSection, readableSections, sectionFacts } from './section-reading.ts';
import { document, plan, profileOf } from './small-questionnaire.fixture.ts';
import { a, customs, health, people, type Person, TODAY } from './world.fixture.ts';

const full = (path: string, value: AnswerValue, more: Partial<HeldAnswer> = {}): HeldAnswer => ({
  path,
  value,
  target: 4,
  confidence: 'high',
  comment: 'a comment',
  evidence: [`evidence-${path}`],
  ...more,
});
const outside = (detail: Detail, audience: Audience): RevealFacts => ({
  document,
  releases: { releases: [...new Set(['S1', 'S2'])].map((section) => ({ section, audience, detail })) },
  reader: { as: 'outside', audiences: [audience], observingFor: [], today: TODAY },
});
const home = (
  person: Person,
  readers: 'ownSections' | 'all' = 'ownSections',
  isConfidential = false,
): RevealFacts => ({
  document,
  releases: { releases: [] },
  reader: {
    as: 'home',
    actor: people[person],
    country: a,
    readers,
    sectionOf: (sections) =>
      sectionFacts(sections, {
        S1: { lead: health.id, contributors: [], isConfidential },
        S2: { lead: customs.id, contributors: [] },
      }),
  },
});

describe('answers to readers outside, against a second implementation', () => {
  const values: [string, AnswerValue][] = [
    ['q1', 3],
    ['q2', { nonAnswer: 'do_not_know', reason: 'why' }],
    ['q3', { nonAnswer: 'prefer_not', reason: 'why' }],
    ['note1', 'not shareable'],
    ['shared', 'shareable'],
    ['long', 'a long text'],
    ['one', 'x'],
    ['roster[r1]/count', '7'],
    ['q4', { nonAnswer: 'not_applicable', reason: 'why' }],
    ['q5', null],
    ['q6', 2],
    ['secret', 1],
  ];
  /** Told question by question, as the rules are told. */
  const mayName = (path: string, audience: Audience): boolean =>
    ['q1', 'q2', 'shared', 'one', 'q4'].includes(path) || (path === 'q6' && audience === 'secretariat');
  const mayTell = (path: string, audience: Audience): boolean =>
    mayName(path, audience) || ['note1', 'long', 'roster[r1]/count'].includes(path);

  const cases = AUDIENCES.flatMap((audience) =>
    DETAILS.flatMap((detail) =>
      [true, false].flatMap((isSubmitted) =>
        [true, false].map((isRedacted) => ({ audience, detail, isSubmitted, isRedacted })),
      ),
    ),
  );
  it.each(cases)('%j', ({ audience, detail, isSubmitted, isRedacted }) => {
    const answers = values.map(([path, value]) =>
      full(path, value, isRedacted && path === 'q1' ? { isRedacted } : {}),
    );
    const facts = outside(detail, audience);
    const shown = reveal({ kind: 'answers', isSubmitted, answers }, facts);
    const hasTexts = detail === 'everything' && (audience === 'secretariat' || audience === 'network');
    const hasNames = detail === 'names' || detail === 'everything';
    const expected = values.flatMap(([path, value]) => {
      const may = hasTexts ? mayTell(path, audience) : hasNames && mayName(path, audience);
      if (path.startsWith('roster')) return [];
      if (!isSubmitted || !may || (isRedacted && path === 'q1')) return [{ path, isAvailable: false }];
      if (hasTexts) return [{ isAvailable: true, ...full(path, value) }];
      const bare =
        typeof value === 'object' && value !== null && 'nonAnswer' in value
          ? { nonAnswer: value.nonAnswer }
          : value;
      return [{ path, isAvailable: true, value: bare }];
    });
    const rows = isSubmitted && hasTexts ? [{ isAvailable: true, ...full('roster[r1]/count', '7') }] : [];
    expect(shown).toEqual([...expected, ...rows]);

    const evidence = reveal(
      {
        kind: 'evidence',
        isSubmitted,
        answers,
        items: answers.map(({ path }) => ({ id: `evidence-${path}` })),
      },
      facts,
    );
    expect(evidence.map(({ id }) => id).sort()).toEqual(
      shown.flatMap((answer) => answer.evidence ?? []).sort(),
    );
    expect(
      reveal({ kind: 'records', records: [{ path: 'q1', aspect: 'value', state: { sides: [] } }] }, facts),
    ).toEqual([]);
  });

  it('looks the same whether refused, redacted, not submitted or never answered', () => {
    const facts = outside('names', 'region');
    const looks = [
      reveal(
        { kind: 'answers', isSubmitted: true, answers: [full('q1', { nonAnswer: 'prefer_not' })] },
        facts,
      ),
      reveal({ kind: 'answers', isSubmitted: true, answers: [full('q1', 3, { isRedacted: true })] }, facts),
      reveal({ kind: 'answers', isSubmitted: true, answers: [] }, facts),
      reveal({ kind: 'answers', isSubmitted: false, answers: [full('q1', 3)] }, facts),
      reveal(
        { kind: 'answers', isSubmitted: true, answers: [full('q1', 3)] },
        outside('aggregates', 'region'),
      ),
    ];
    for (const look of looks) expect(look).toEqual(looks[0]);
  });
});

describe('answers at home', () => {
  const answers = ['q1', 'q4'].map((path) =>
    full(path, 3, { proposed: { 'account-expert-a': 2, 'account-other': 1 } }),
  );
  const paths = (facts: RevealFacts) =>
    reveal({ kind: 'answers', isSubmitted: false, answers }, facts).map(({ path }) => path);

  it.each([
    ['focalPoint', 'ownSections', ['q1', 'q4']],
    ['deputy', 'ownSections', ['q1', 'q4']],
    ['facilitator', 'ownSections', ['q1', 'q4']],
    ['healthMember', 'ownSections', ['q1']],
    ['customsMember', 'ownSections', ['q4']],
    ['customsMember', 'all', ['q1', 'q4']],
    ['expert', 'all', []],
    ['neighbour', 'all', []],
    ['northSecretariat', 'all', []],
    ['administrator', 'all', []],
  ] as const)('%s (%s) reads %j', (person, readers, expected) =>
    expect(paths(home(person, readers))).toEqual(expected),
  );

  it('stand in the sections that one reads, told by their codes', () => {
    const codes = (person: Person, isConfidential = false) => {
      const { reader } = home(person, 'ownSections', isConfidential);
      if (reader.as !== 'home') throw new Error('at home');
      return readableSections(document, (chain) =>
        mayReadSection(reader.actor, reader.country, reader.readers, reader.sectionOf(chain)),
      );
    };
    expect(codes('focalPoint')).toEqual(['S1', 'S1a', 'S2']);
    expect(codes('healthMember')).toEqual(['S1', 'S1a']);
    expect(codes('deputy', true)).toEqual(['S2']);
    expect(codes('expert')).toEqual([]);
  });

  it('keep a confidential section to assignees and focal point', () => {
    expect(paths(home('deputy', 'all', true))).toEqual(['q4']);
    expect(paths(home('customsMember', 'all', true))).toEqual(['q4']);
    expect(paths(home('healthMember', 'all', true))).toEqual(['q1', 'q4']);
    expect(paths(home('focalPoint', 'ownSections', true))).toEqual(['q1', 'q4']);
  });

  it("show an expert their own proposal only, the country every one's", () => {
    const facts = home('expert');
    const invited = {
      ...facts,
      reader: { ...facts.reader, sectionOf: () => sectionFacts(['T1'], {}) },
    } as RevealFacts;
    const [seen] = reveal({ kind: 'answers', isSubmitted: false, answers }, invited);
    expect(seen?.proposed).toEqual({ 'account-expert-a': 2 });
    const [own] = reveal({ kind: 'answers', isSubmitted: false, answers }, home('healthMember'));
    expect(Object.keys(own?.proposed ?? {})).toHaveLength(2);
  });

  it('give records of readable sections only', () => {
    const records = ['q1', 'q4'].map((path) => ({ path, aspect: 'value', state: { sides: [] } }));
    expect(reveal({ kind: 'records', records }, home('healthMember')).map(({ path }) => path)).toEqual([
      'q1',
    ]);
  });

  it.each(['proposed', 'comment'])("give an expert no change of another's %s", (part) => {
    const facts = home('expert');
    const invited = {
      ...facts,
      reader: { ...facts.reader, sectionOf: () => sectionFacts(['T1'], {}) },
    } as RevealFacts;
    const expert = '00000000-0000-7000-8000-00000000000a';
    const changes = [expert, expert.replace(/a$/, 'b')].map((account) => ({
      id: account,
      path: 'q1',
      aspect: `${part}:${account}`,
    }));
    const asExpert = (accountId: string): RevealFacts => ({
      ...invited,
      reader: { ...invited.reader, actor: { ...people.expert, accountId } } as RevealFacts['reader'],
    });
    const heard = reveal({ kind: 'records', records: changes }, asExpert(expert));
    expect(heard.map(({ id }) => id)).toEqual([expert]);
    expect(reveal({ kind: 'records', records: changes }, home('healthMember'))).toHaveLength(2);
  });
});

describe('a profile', () => {
  const profile = profileOf(3, 1);
  const show = (facts: RevealFacts, isSubmitted = true) =>
    reveal({ kind: 'profile', isSubmitted, plan, profile }, facts);

  it.each([
    ['nothing', 'secretariat', [null, null]],
    ['aggregates', 'secretariat', [null, null]],
    ['names', 'secretariat', [3, 1]],
    // T2 is fed by a question that goes to the secretariat at most.
    ['names', 'region', [3, null]],
    ['everything', 'network', [3, null]],
  ] as const)('in %s to %s shows %j', (detail, audience, scores) => {
    const shown = show(outside(detail, audience));
    expect(shown.themes.score).toEqual(scores);
    expect(shown.themes.isAvailable).toEqual(scores.map((score) => score !== null));
    expect(shown.themes.answered).toEqual(scores.map((score) => (score === null ? null : 3)));
  });

  it('is never shown outside before it is submitted', () =>
    expect(
      show(outside('everything', 'secretariat'), false).cells.levels.every((level) => level === null),
    ).toBe(true));

  it('hides targets and refusals from those outside', () => {
    const names = show(outside('names', 'secretariat')).themes;
    expect([names.gap, names.preferNot, names.unanswered, names.referenceGap]).toEqual([
      [null, null],
      [null, null],
      [0, 0],
      [0, 2],
    ]);
  });

  it('at home shows the figures of which one reads every section', () => {
    expect(show(home('focalPoint')).themes.score).toEqual([3, 1]);
    expect(show(home('healthMember')).themes.score).toEqual([3, null]);
    expect(show(home('neighbour')).themes.score).toEqual([null, null]);
  });
});
