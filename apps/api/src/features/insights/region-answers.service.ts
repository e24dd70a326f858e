import { reveal, type Audience, type Reader, type RevealedAnswer } from '@chorsu/access';
import { parsePath, type Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { factsOf, handedOutOf } from '../assessments/assessment-facts.ts';
import { homeReader } from '../assessments/assessment-reading.ts';
import { Assessment } from '../assessments/assessment.entity.ts';
import { Snapshot } from '../assessments/snapshot.entity.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { placeOf } from '../organisations/place.ts';
import { codesWithin, heldIn, type Part } from './answers-within.ts';
import { RegionsService, type RegionWish } from './regions.service.ts';

export interface RegionAnswersWish extends RegionWish, Part {}

/** What one country shows; who shows nothing, for whatever reason, isn't among them. */
export interface CountryAnswers {
  readonly countryId: Id;
  readonly snapshotDate: string;
  /** Only what is available. */
  readonly answers: readonly RevealedAnswer[];
}

/** Answers side by side, for what has no levels to compare. */
export interface RegionAnswers {
  readonly region: Organisation;
  readonly audience: Audience;
  readonly countries: readonly Organisation[];
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  readonly shown: readonly CountryAnswers[];
}

@Injectable()
export class RegionAnswersService {
  constructor(readonly regions: RegionsService) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the region. */
  async compare(ctx: RequestContext, wish: RegionAnswersWish): Promise<RegionAnswers> {
    const gathered = await this.regions.gather(ctx, wish);
    const { region, audience, reader, countries, versionIds, version, newest, releases } = gathered;
    const made = { region, audience, countries, versionIds };
    if (!version) return { ...made, versionId: null, shown: [] };
    const { document } = version;
    const snapshots = await ctx.db.find(Snapshot, {
      select: { id: true, countryId: true, assessmentId: true, content: true },
      where: { id: In([...newest.values()].map(({ id }) => id)) },
    });
    const wanted = codesWithin(document, wish);
    const { audiences, observingFor, today } = reader;
    const outside = { as: 'outside', audiences, observingFor, today } as const;
    const shown: CountryAnswers[] = [];
    for (const { id } of countries) {
      const snapshot = snapshots.find(({ countryId }) => countryId === id);
      if (!snapshot) continue;
      const isOwn = reader.ownCountries.includes(id) && !wish.isPresented;
      const facts = {
        document,
        releases: releases.get(id) ?? { releases: [] },
        reader: isOwn ? await atHome(ctx, snapshot) : outside,
      };
      const answers = reveal({ kind: 'answers', isSubmitted: true, answers: heldIn(snapshot) }, facts).filter(
        ({ path, isAvailable }) => isAvailable && wanted.has(parsePath(path)!.question),
      );
      if (answers.length > 0)
        shown.push({ countryId: id, snapshotDate: newest.get(id)!.takenAt.slice(0, 10), answers });
    }
    return { ...made, versionId: version.id, shown };
  }
}

/** Of the one or two countries that are the reader's own. */
async function atHome(
  ctx: RequestContext,
  { assessmentId, countryId }: Pick<Snapshot, 'assessmentId' | 'countryId'>,
): Promise<Reader> {
  const assessment = await ctx.db.findOneByOrFail(Assessment, { id: assessmentId });
  const country = await placeOf(ctx.sql, countryId, ctx.today);
  const facts = factsOf(assessment, country);
  return homeReader(ctx, { assessment, country, facts }, await handedOutOf(ctx, assessmentId));
}
