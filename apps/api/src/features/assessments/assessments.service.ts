import { isHome } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { networkPlace, placesOf } from '../organisations/places.ts';
import {
  factsOf,
  handedOutOf,
  loadAssessment,
  sectionFactsOf,
  type AssessmentPermission,
  type HandedOut,
  type LoadedAssessment,
} from './assessment-facts.ts';
import { Assessment, type AssessmentStatus } from './assessment.entity.ts';
import {
  assessmentAccepted,
  assessmentDeclined,
  assessmentReopened,
  readersChosen,
  reviewStarted,
  sectionAssigned,
} from './assessment.events.ts';
import { Assignment } from './assignment.entity.ts';
import { Versions } from './versions.ts';

/** That answer for one section. */
const mostInstitutions = 200;
const longestReason = 4_000;
/** A network of 200 countries for ten years. */
const mostListed = 2_000;

/** The life of an assessment but for answering, submitting and what the secretariat does. */
@Injectable()
export class AssessmentsService {
  constructor(readonly versions: Versions) {}

  /** Those that the actor may see, the latest due first. */
  async list(ctx: Context, filter: { countryId?: Id | null; cycleId?: Id | null }): Promise<Assessment[]> {
    ctx.require('organisation.view', { organisation: await networkPlace(ctx.sql) });
    const found = await ctx.db.find(Assessment, {
      where: {
        ...(filter.countryId ? { countryId: filter.countryId } : {}),
        ...(filter.cycleId ? { cycleId: filter.cycleId } : {}),
      },
      order: { dueOn: 'DESC', id: 'DESC' },
      take: mostListed,
    });
    const places = await placesOf(
      ctx.sql,
      found.map(({ countryId }) => countryId),
      ctx.today,
    );
    const countries = new Map(places.map((place) => [place.id, place]));
    return found.filter((each) => ctx.can('assessment.view', factsOf(each, countries.get(each.countryId)!)));
  }

  async one(ctx: Context, id: Id): Promise<Assessment> {
    return (await loadAssessment(ctx, id)).assessment;
  }

  /** Opens it; a country without institutions gets one for its focal point, so that answers have a holder. */
  accept(ctx: RequestContext, id: Id): Promise<Assessment> {
    return this.#change(ctx, id, 'assessment.accept', async (tx, { assessment, country }) => {
      await this.#ensureInstitution(tx, country.id);
      const { sequence } = tx.record(id, assessmentAccepted());
      return { status: 'open', statusSequence: sequence, acceptedAt: assessment.acceptedAt ?? tx.now };
    });
  }

  decline(ctx: RequestContext, id: Id, reason: string | null): Promise<Assessment> {
    return this.#change(ctx, id, 'assessment.decline', async (tx) => {
      if (reason && reason.length > longestReason) refuse('return.too-long');
      const { sequence } = tx.record(id, assessmentDeclined(reason));
      return { status: 'declined', statusSequence: sequence };
    });
  }

  chooseReaders(ctx: RequestContext, id: Id, isReadByAll: boolean): Promise<Assessment> {
    return this.#change(ctx, id, 'assessment.chooseReaders', async (tx) => {
      tx.record(id, readersChosen(isReadByAll));
      return { isReadByAll };
    });
  }

  /** Problems: `section.not-found`, `organisation.not-an-institution` (of this country). */
  assignSection(
    ctx: RequestContext,
    id: Id,
    section: string,
    leadId: Id | null,
    contributorIds: readonly Id[],
  ): Promise<Assessment> {
    return this.#change(ctx, id, 'assessment.assign', async (tx, { assessment, country, facts }) => {
      const { document } = await this.versions.of(tx.sql, assessment.versionId);
      if (!document.sections.some(({ code }) => code === section)) refuse('section.not-found');
      tx.require('assessment.assign', {
        ...facts,
        section: sectionFactsOf(await handedOutOf(tx, id), [{ code: section }]),
      });
      const ids = new Set(leadId === null ? contributorIds : [leadId, ...contributorIds]);
      const own = (await placesOf(tx.sql, [...ids].slice(0, mostInstitutions), tx.today)).filter(
        ({ kind, within }) => kind === 'institution' && within.includes(country.id),
      );
      if (own.length !== ids.size) refuse('organisation.not-an-institution');
      const { sequence } = tx.record(id, sectionAssigned(section, leadId, contributorIds));
      await tx.db.delete(Assignment, { assessmentId: id, section });
      await tx.db.insert(Assignment, {
        id: tx.newId(),
        assessmentId: id,
        section,
        leadId,
        contributors: { ids: [...new Set(contributorIds)] },
        sequence,
      });
      return {};
    });
  }

  startReview(ctx: RequestContext, id: Id): Promise<Assessment> {
    return this.#move(ctx, id, 'assessment.startReview', 'inReview', reviewStarted());
  }

  reopen(ctx: RequestContext, id: Id): Promise<Assessment> {
    return this.#move(ctx, id, 'assessment.reopen', 'open', assessmentReopened());
  }

  /** Has a part in the country's own work. */
  isHome(ctx: Context, { countryId }: Assessment): boolean {
    return ctx.actor.person !== undefined && isHome(ctx.actor.person, { id: countryId });
  }

  handedOut(ctx: Context, id: Id): Promise<HandedOut> {
    return handedOutOf(ctx, id);
  }

  #move(
    ctx: RequestContext,
    id: Id,
    permission: AssessmentPermission,
    status: AssessmentStatus,
    event: ReturnType<typeof reviewStarted>,
  ) {
    return this.#change(ctx, id, permission, async (tx) => {
      const { sequence } = tx.record(id, event);
      return { status, statusSequence: sequence };
    });
  }

  /** Asked twice: before the lock, so that a stranger holds nobody up, and inside it, where it counts. */
  async #change(
    ctx: RequestContext,
    id: Id,
    permission: AssessmentPermission,
    work: (tx: WriteContext, loaded: LoadedAssessment) => Promise<Partial<Assessment>>,
  ): Promise<Assessment> {
    await loadAssessment(ctx, id, permission);
    return ctx.write(id, async (tx) => {
      const loaded = await loadAssessment(tx, id, permission);
      const change = await work(tx, loaded);
      if (Object.keys(change).length > 0) await tx.db.update(Assessment, { id }, change);
      return { ...loaded.assessment, ...change };
    });
  }

  async #ensureInstitution(tx: WriteContext, countryId: Id): Promise<void> {
    if (await tx.db.existsBy(Organisation, { kind: 'institution', parentId: countryId })) return;
    const country = await tx.db.findOneByOrFail(Organisation, { id: countryId });
    await tx.db.insert(Organisation, {
      id: tx.newId(),
      kind: 'institution',
      code: 'NFP',
      name: officeOfFocalPoint,
      timeZone: country.timeZone,
      languages: country.languages,
      parentId: countryId,
      isInvented: country.isInvented,
      createdAt: tx.now,
    });
  }
}

const officeOfFocalPoint = {
  en: 'Office of the National Focal Point',
  fr: 'Bureau du point focal national',
  ru: 'Офис национального координатора',
  ar: 'مكتب نقطة الاتصال الوطنية',
  pt: 'Gabinete do ponto focal nacional',
  es: 'Oficina del punto focal nacional',
};
