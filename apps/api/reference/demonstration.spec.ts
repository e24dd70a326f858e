import { questionTable, shapeProblem } from '@chorsu/answers';
import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '@chorsu/questionnaire';
import { demonstration, type DemonstrationAssessment } from './demonstration.ts';
import levels from './demonstration/levels.json' with { type: 'json' };
import { needsAssessment } from './needs-assessment.ts';

const document = needsAssessment();
const demo = demonstration(document);
const table = questionTable(document);
const questions = [...questionsOf(document)].map(({ item }) => item);
const assessments = demo.cycles.flatMap((cycle) => cycle.assessments);
const finished = assessments.filter(({ status }) => status === 'submitted' || status === 'acknowledged');
const values = ({ answers }: DemonstrationAssessment) => answers.filter(({ aspect }) => aspect === 'value');

describe('the demonstration', () => {
  it('is the same each time', () => {
    expect(demonstration(document)).toEqual(demo);
  });

  it('invents one region of eight countries, with user-assigned codes and six institutions each', () => {
    const countries = demo.organisations.filter(({ kind }) => kind === 'country');
    expect(countries).toHaveLength(8);
    for (const { code } of countries) {
      expect(code).toMatch(/^XA[A-Z]$/);
      expect(demo.organisations.filter(({ parent }) => parent === code)).toHaveLength(6);
    }
    const known = new Set<string | undefined>([undefined]);
    for (const { code, parent } of demo.organisations) {
      expect(known).toContain(parent);
      known.add(code);
    }
  });

  it('has an account for each role, at an organisation that exists, with an address of its own', () => {
    const roles = new Set(demo.accounts.map(({ role }) => role));
    expect(roles.size).toBe(10);
    const codes = new Set<string | undefined>([undefined, ...demo.organisations.map(({ code }) => code)]);
    for (const { organisation } of demo.accounts) expect(codes).toContain(organisation);
    expect(new Set(demo.accounts.map(({ email }) => email)).size).toBe(demo.accounts.length);
  });

  it('writes only what fits the questions, for institutions of the same country to which the section is assigned', () => {
    for (const { country, assignments, answers } of assessments)
      for (const answer of answers) {
        expect({ answer, problem: shapeProblem(document, table, answer) }).toEqual({
          answer,
          problem: undefined,
        });
        const { lead, contributors } = assignments[answer.path.split('.')[0]!]!;
        expect([lead, ...contributors]).toContain(answer.for);
        expect(answer.for.startsWith(`${country}-`)).toBe(true);
      }
  });

  it('answers every required cell of what is submitted, each for one institution', () => {
    const required = questions.flatMap((question) => {
      if (!question.required) return [];
      return question.kind === 'levelPerPillar'
        ? question.pillars.map((pillar) => `${question.code}@${pillar}`)
        : [question.code];
    });
    for (const assessment of finished) {
      const paths = values(assessment).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths).toEqual(expect.arrayContaining(required));
    }
  });

  it('has two matters to reconcile in one country, and none in what is in review or submitted', () => {
    const disputed = assessments.flatMap((assessment) => {
      const held = new Map<string, Set<string>>();
      for (const { path, value } of values(assessment))
        held.set(path, (held.get(path) ?? new Set()).add(JSON.stringify(value)));
      return [...held]
        .filter(([, sides]) => sides.size > 1)
        .map(([path]) => [assessment.country, assessment.cycle, path]);
    });
    expect(disputed).toEqual([
      ['XAA', '2026', '1.6'],
      ['XAA', '2026', '7.7'],
    ]);
  });

  it('stands near the wished mean of each theme, except where little is known', () => {
    for (const assessment of demo.cycles[1]!.assessments) {
      const { means, little } = levels[assessment.country as keyof typeof levels];
      means.forEach((mean, index) => {
        const theme = String(index + 1);
        const given = values(assessment).flatMap(({ path, value }) =>
          path.split('.')[0] === theme && typeof value === 'number' ? [value] : [],
        );
        const reached = given.reduce((sum, level) => sum + level, 0) / given.length;
        if (!(little as readonly string[]).includes(theme))
          expect(Math.abs(reached - mean)).toBeLessThan(0.5);
      });
    }
  });

  it('releases every section, most countries by the standard, two of them little', () => {
    const sections = document.sections.map(({ code }) => code);
    for (const release of Object.values(demo.releases))
      expect(Object.keys(release).sort()).toEqual([...sections].sort());
    const byName = Object.entries(demo.releases).filter(([, release]) =>
      Object.values(release).every(({ secretariat }) => secretariat === 'names'),
    );
    expect(byName.map(([country]) => country)).toEqual(['XAA', 'XAC', 'XAE', 'XAF', 'XAG', 'XAH']);
  });
});
