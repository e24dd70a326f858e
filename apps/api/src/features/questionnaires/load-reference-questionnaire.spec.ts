import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { needsAssessment } from '../../../reference/needs-assessment.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { members } from '../members/members.module.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { loadReferenceQuestionnaire } from './load-reference-questionnaire.ts';
import { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import { questionnaires } from './questionnaires.module.ts';
import { QuestionnairesService } from './questionnaires.service.ts';

let ground: TestGround;
const service = new QuestionnairesService();
beforeEach(async () => {
  ground = await openTestGround([organisations, members, questionnaires]);
  await loadReferenceNetwork(ground.asSystem());
});
afterEach(() => ground.close());

const versions = () =>
  ground.asSystem().db.find(QuestionnaireVersion, { select: { id: true, number: true, publishedAt: true } });

describe('the questionnaire that ships with the product', () => {
  it('is loaded and published once', async () => {
    await loadReferenceQuestionnaire(ground.asSystem(), service);
    await loadReferenceQuestionnaire(ground.asSystem(), service);
    expect(await versions()).toEqual([
      { id: expect.any(String), number: 1, publishedAt: expect.any(String) },
    ]);
  });

  it('is published by the next start when one was cut off before', async () => {
    const ctx = ground.asSystem();
    await ctx.write([], (tx) => service.addVersion(tx, needsAssessment()));
    expect((await versions())[0]?.publishedAt).toBeNull();
    await loadReferenceQuestionnaire(ctx, service);
    expect((await versions()).map(({ publishedAt }) => publishedAt)).toEqual([expect.any(String)]);
  });
});
