import type { Type } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { demonstration } from '../../../reference/demonstration.ts';
import { needsAssessment } from '../../../reference/needs-assessment.ts';
import { ConfigError } from '../../platform/config/config.ts';
import { Contexts } from '../../platform/context/contexts.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { Review } from '../assessments/review.ts';
import { Submitting } from '../assessments/submitting.ts';
import { CyclesService } from '../cycles/cycles.service.ts';
import { Visit } from '../home/visit.entity.ts';
import { Account } from '../members/account.entity.ts';
import { Membership } from '../members/membership.entity.ts';
import { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { Questionnaire } from '../questionnaires/questionnaire.entity.ts';
import { Release } from '../releases/release.entity.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { DemoWorld } from './demo-world.ts';
import { loadCycles } from './load-cycles.ts';
import { loadPlaces } from './load-places.ts';

/**
 * Where the demonstration isn't there yet: an invented region of invented countries, answered through the use cases.
 * Never beside people of a real network: it would open all of it to whoever presses a button of the first page.
 */
export async function loadDemonstration(ctx: RequestContext, get: <T>(type: Type<T>) => T): Promise<void> {
  if (await ctx.db.existsBy(Account, { isDemonstration: true })) return mustBeWhole(ctx);
  if (await ctx.db.existsBy(Account, {}))
    throw new ConfigError(
      'This database belongs to a network with accounts of its own: start it with CHORSU_DEMO=off, or name another CHORSU_DATA or CHORSU_DATABASE_URL for the demonstration.',
    );
  const document = needsAssessment();
  const data = demonstration(document);
  const world = new DemoWorld(get(Contexts));
  await loadPlaces(world, data);
  const versionId = await referenceVersion(ctx, document.code);
  const useCases = {
    cycles: get(CyclesService),
    assessments: get(AssessmentsService),
    submitting: get(Submitting),
    review: get(Review),
  };
  await loadCycles(world, useCases, data, versionId);
  for (const [country, choices] of Object.entries(data.releases)) {
    const leader = await world.as('focalPoint', country, ctx.today);
    await get(ReleasesService).set(leader, world.id(country), versionId, choices);
  }
  const running = data.cycles.find(({ isClosed }) => !isClosed);
  if (running) await loadVisits(ctx, running.opensOn);
}

/** Everybody was last here when the cycle that still runs was opened, an hour after what was done that morning. */
async function loadVisits(ctx: RequestContext, day: string): Promise<void> {
  await ctx.write([], async (tx) => {
    const accounts = await tx.db.findBy(Account, { isDemonstration: true });
    const memberships = await tx.db.findBy(Membership, { accountId: In(accounts.map(({ id }) => id)) });
    for (const { id } of memberships)
      await tx.db.insert(Visit, { membershipId: id, previousAt: null, lastAt: `${day}T10:00:00.000Z` });
  });
}

/** Releases come last. */
async function mustBeWhole(ctx: RequestContext): Promise<void> {
  if (!(await ctx.db.existsBy(Release, {})))
    throw new ConfigError(
      'The demonstration was cut off while it was being loaded: empty the data folder or the database that it stands in, and start again.',
    );
}

async function referenceVersion(ctx: RequestContext, code: string): Promise<string> {
  const questionnaire = await ctx.db.findOneByOrFail(Questionnaire, { code });
  const version = await ctx.db.findOneOrFail(QuestionnaireVersion, {
    select: { id: true },
    where: { questionnaireId: questionnaire.id, publishedAt: Not(IsNull()) },
    order: { number: 'ASC' },
  });
  return version.id;
}
