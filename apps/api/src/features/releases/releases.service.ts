import {
  AUDIENCES,
  least,
  releaseProblem,
  releasesOf,
  standardRelease,
  type Audience,
  type CountryReleases,
  type Detail,
  type ReleaseChoices,
} from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { ProblemError, refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { placeFor } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { confidentialSections } from './confidential-sections.ts';
import { Release } from './release.entity.ts';
import { releaseChanged } from './release.events.ts';
import { marks } from '../../platform/database/sql.ts';

interface StoredRelease {
  readonly countryId: Id;
  readonly section: string;
  readonly audience: Audience;
  readonly detail: Detail;
  readonly until: string | null;
}

/** A country's permissions, by questionnaire: section codes are stable over its versions. */
@Injectable()
export class ReleasesService {
  /** For the gate; the caller shows nothing of it but through the gate. */
  async of(ctx: Context, countryId: Id, questionnaireId: Id): Promise<CountryReleases> {
    return (await this.ofMany(ctx, [countryId], questionnaireId)).get(countryId) ?? { releases: [] };
  }

  /** With `audiences` only what concerns these: the many rows of a whole region are read by raw SQL. */
  async ofMany(
    ctx: Context,
    countryIds: readonly Id[],
    questionnaireId: Id,
    audiences: readonly Audience[] = AUDIENCES,
  ): Promise<Map<Id, CountryReleases>> {
    if (countryIds.length === 0 || audiences.length === 0) return new Map();
    const rows = await ctx.sql.rows<StoredRelease>(
      `SELECT \`countryId\`, \`section\`, \`audience\`, \`detail\`, \`until\` FROM \`release\` WHERE \`questionnaireId\` = ? AND \`countryId\` IN (${marks(countryIds)}) AND \`audience\` IN (${marks(audiences)}) ORDER BY \`countryId\`, \`section\`, \`audience\``,
      [questionnaireId, ...countryIds, ...audiences],
    );
    const byCountry = Map.groupBy(rows, ({ countryId }) => countryId);
    const confidential = await confidentialSections(ctx, [...byCountry.keys()], questionnaireId);
    return new Map(
      [...byCountry].map(([countryId, releases]) => [
        countryId,
        {
          releases: releases.map(({ section, audience, detail, until }) => ({
            section,
            audience,
            detail,
            until,
          })),
          ...(confidential.has(countryId) ? { confidential: confidential.get(countryId)! } : {}),
        },
      ]),
    );
  }

  /** As chosen, for the country's own eyes. */
  async choices(ctx: Context, countryId: Id, versionId: Id): Promise<ReleaseChoices> {
    ctx.require('release.view', { country: await placeFor(ctx, countryId) });
    const { questionnaireId } = await this.#version(ctx, versionId);
    const { releases } = await this.of(ctx, countryId, questionnaireId);
    const choices: ReleaseChoices = {};
    for (const { section, audience, detail } of releases) (choices[section] ??= {})[audience] = detail;
    return choices;
  }

  /** Sections that leave for nobody, whatever was chosen; for the country's own eyes. */
  async confidential(ctx: Context, countryId: Id, versionId: Id): Promise<readonly string[]> {
    ctx.require('release.view', { country: await placeFor(ctx, countryId) });
    const { questionnaireId } = await this.#version(ctx, versionId);
    return (await confidentialSections(ctx, [countryId], questionnaireId)).get(countryId) ?? [];
  }

  /**
   * Replaces all choices; what isn't named is released to nobody. A choice that stays as it was keeps who decided it and
   * when. Problems: those of core's `releaseProblem`.
   */
  async set(
    ctx: RequestContext,
    countryId: Id,
    versionId: Id,
    choices: ReleaseChoices,
  ): Promise<ReleaseChoices> {
    ctx.require('release.set', { country: await placeFor(ctx, countryId) });
    const { document, questionnaireId } = await this.#version(ctx, versionId);
    const problem = releaseProblem(document, choices);
    if (problem) throw new ProblemError(problem);
    const decidedBy = ctx.account ?? refuse('account.signed-out');
    const network = await networkPlace(ctx.sql);
    await ctx.write(network.id, async (tx) => {
      const before = await tx.db.findBy(Release, { countryId, questionnaireId });
      await tx.db.delete(Release, { countryId, questionnaireId });
      for (const { section, audience, detail } of releasesOf(choices)) {
        const old = before.find((one) => one.section === section && one.audience === audience);
        const isSame = old?.detail === detail && old.until === null;
        const isWider = !isSame && detail !== least(detail, (old?.detail ?? 'nothing') as Detail);
        await tx.db.insert(Release, {
          id: tx.newId(),
          countryId,
          questionnaireId,
          section,
          audience,
          detail,
          until: null,
          decidedBy: isSame ? old.decidedBy : decidedBy,
          decidedAt: isSame ? old.decidedAt : tx.now,
          widenedAt: isWider ? tx.now : (old?.widenedAt ?? null),
        });
      }
      tx.record(network.id, releaseChanged(countryId, questionnaireId, choices));
    });
    return choices;
  }

  /** One click, never pre-chosen; of a confidential section it opens nothing, not even for when it is opened again. */
  async applyStandard(ctx: RequestContext, countryId: Id, versionId: Id): Promise<ReleaseChoices> {
    ctx.require('release.set', { country: await placeFor(ctx, countryId) });
    const { document, questionnaireId } = await this.#version(ctx, versionId);
    const confidential = (await confidentialSections(ctx, [countryId], questionnaireId)).get(countryId);
    const choices = Object.entries(standardRelease(document)).filter(
      ([section]) => !confidential?.includes(section),
    );
    return this.set(ctx, countryId, versionId, Object.fromEntries(choices));
  }

  #version(ctx: Context, id: Id): Promise<QuestionnaireVersion> {
    return ctx.load(QuestionnaireVersion, id, 'questionnaire.view', ({ publishedAt }) => ({
      isPublished: publishedAt !== null,
    }));
  }
}
