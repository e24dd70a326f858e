import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { newAccount } from '../members/account.entity.ts';
import { addAccount } from '../members/joining.service.ts';
import { members } from '../members/members.module.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Questionnaire } from '../questionnaires/questionnaire.entity.ts';
import { questionnaires } from '../questionnaires/questionnaires.module.ts';
import { Release } from '../releases/release.entity.ts';
import { releases } from '../releases/releases.module.ts';
import { closeDemonstration } from './close-demonstration.ts';
import { loadDemonstration } from './load-demonstration.ts';

let ground: TestGround;
beforeEach(async () => {
  ground = await openTestGround([organisations, members, questionnaires, releases]);
});
afterEach(() => ground.close());

async function anAccount(isDemonstration: boolean): Promise<string> {
  const ctx = ground.asSystem();
  const id = ctx.newId();
  await ctx.write([], (tx) =>
    addAccount(
      tx,
      newAccount({
        id,
        name: 'Somebody',
        email: 'somebody@network.example',
        language: 'en',
        isDemonstration,
        createdAt: ctx.now,
      }),
    ),
  );
  return id;
}
async function aRelease(decidedBy: string): Promise<void> {
  const ctx = ground.asSystem();
  await loadReferenceNetwork(ctx);
  const { id: countryId } = await ctx.db.findOneByOrFail(Organisation, { kind: 'country' });
  const questionnaireId = ctx.newId();
  await ctx.write([], async (tx) => {
    await tx.db.insert(Questionnaire, {
      id: questionnaireId,
      code: 'q',
      title: { en: 'Q' },
      createdAt: tx.now,
    });
    await tx.db.insert(Release, {
      id: tx.newId(),
      countryId,
      questionnaireId,
      section: 'law',
      audience: 'network',
      detail: 'aggregates',
      until: null,
      decidedBy,
      decidedAt: tx.now,
    });
  });
}
const never = (): never => {
  throw new Error('Nothing may be loaded.');
};

describe('the demonstration', () => {
  it('is never loaded beside people of a real network', async () => {
    await anAccount(false);
    await expect(loadDemonstration(ground.asSystem(), never)).rejects.toThrow('CHORSU_DEMO=off');
  });

  it('says so when it was cut off half-way', async () => {
    await anAccount(true);
    await expect(loadDemonstration(ground.asSystem(), never)).rejects.toThrow('was cut off');
  });

  it('is loaded once', async () => {
    await aRelease(await anAccount(true));
    await expect(loadDemonstration(ground.asSystem(), never)).resolves.toBeUndefined();
  });

  it('switched off lets out who came in by one click, and nobody else', async () => {
    const { sessions } = ground.foundation;
    expect(await closeDemonstration(ground.asSystem())).toBe(false);
    const device = { device: 'Browser', isOwnDevice: true, isPending: false };
    const one = await sessions.start({ account: await anAccount(true), ...device });
    const other = await sessions.start({ account: ground.asSystem().newId(), ...device });
    expect(await closeDemonstration(ground.asSystem())).toBe(true);
    expect([await sessions.find(one.token), (await sessions.find(other.token))?.id]).toEqual([
      undefined,
      other.id,
    ]);
  });
});
