import { describe, expect, it } from '@jest/globals';
import { projectFiles, read } from './files.ts';
import { apiProgram, bareEntities, gatedEntities } from './gated-entities.ts';

describe('gated entities', () => {
  it('are entities that exist', () => {
    const declared = projectFiles()
      .filter((path) => path.startsWith('apps/api/src') && path.endsWith('.entity.ts'))
      .map(read)
      .join('\n');
    expect(gatedEntities.filter((name) => !declared.includes(`export class ${name} `))).toEqual([]);
  });

  it('never leave a resolver or controller bare', () => {
    expect(bareEntities(apiProgram())).toEqual([]);
  }, 60_000);

  it('are found in a promise, in a list, inside an answer, in what extends them and where the type is inferred', () => {
    const planted = 'apps/api/src/features/assessments/planted.resolver.ts';
    const program = apiProgram({
      [planted]: `
        import { AnswerAspect } from './answer-aspect.entity.ts';
        import { Snapshot } from './snapshot.entity.ts';
        interface Wider extends Snapshot { readonly more: string }
        export class PlantedResolver {
          promised(): Promise<AnswerAspect | null> { throw new Error(); }
          listed(): Snapshot[] { return []; }
          inside(): { readonly answers: readonly AnswerAspect[] } { return { answers: [] }; }
          wider(): Promise<Wider[]> { throw new Error(); }
          inferred() { return new AnswerAspect(); }
          allowed(): Promise<string> { throw new Error(); }
        }`,
    });
    expect(bareEntities(program).filter((finding) => finding.startsWith(planted))).toEqual([
      `${planted}: promised → AnswerAspect`,
      `${planted}: listed → Snapshot`,
      `${planted}: inside → AnswerAspect`,
      `${planted}: wider → Snapshot`,
      `${planted}: inferred → AnswerAspect`,
    ]);
  }, 60_000);
});
