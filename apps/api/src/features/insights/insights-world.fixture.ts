import type { Actor, Audience, Detail, MembershipFacts, Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { profile, scoringPlan } from '@chorsu/scoring';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { Assessment } from '../assessments/assessment.entity.ts';
import { assessments } from '../assessments/assessments.module.ts';
import { Snapshot } from '../assessments/snapshot.entity.ts';
import { Versions } from '../assessments/versions.ts';
import { Cycle } from '../cycles/cycle.entity.ts';
import { cycles } from '../cycles/cycles.module.ts';
import { Account } from '../members/account.entity.ts';
import { members } from '../members/members.module.ts';
import {
  Organisation,
  RegionMembership,
  type OrganisationKind,
} from '../organisations/organisation.entity.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { placeOf } from '../organisations/place.ts';
import { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { Questionnaire } from '../questionnaires/questionnaire.entity.ts';
import { questionnaires } from '../questionnaires/questionnaires.module.ts';
import { Release } from '../releases/release.entity.ts';
import { releaseChanged } from '../releases/release.events.ts';
import { releases } from '../releases/releases.module.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { CountriesService } from './countries.service.ts';
import { insights } from './insights.module.ts';
import { NetworkService } from './network.service.ts';
import { RegionAnswersService } from './region-answers.service.ts';
import { RegionsService } from './regions.service.ts';
import { SharedGapsService } from './gap-sharing.service.ts';

export const TODAY = '2026-11-23';

const ask = (kind: string, code: string, more: object = {}) => ({
  type: 'question',
  kind,
  code,
  label: { en: `Question ${code}` },
  ...(kind === 'level' ? { descriptors: [], weight: '1' } : {}),
  ...more,
});
const documentOf = (code: string, items: readonly (readonly [string, readonly object[]])[]) =>
  ({
    format: 1,
    code,
    title: { en: code },
    sourceLanguage: 'en',
    languages: ['en'],
    scale: { max: 4 },
    referenceLevel: '3',
    coverageThreshold: '0.7',
    pillars: [],
    themes: ['T1', 'T2'].map((theme) => ({ code: theme, label: { en: theme } })),
    phases: [],
    lists: {},
    sections: items.map(([section, questions]) => ({
      type: 'section',
      code: section,
      title: { en: section },
      items: questions,
    })),
  }) as unknown as QuestionnaireDocument;

/** Two themes of three levels each, a section each; and a form without any score. */
export const documents = {
  levels: documentOf('levels', [
    ['S1', ['a1', 'a2', 'a3'].map((code) => ask('level', code, { theme: 'T1' }))],
    ['S2', ['b1', 'b2', 'b3'].map((code) => ask('level', code, { theme: 'T2' }))],
  ]),
  form: documentOf('form', [
    [
      'F',
      [
        ask('integer', 'staff'),
        ask('table', 'posts', { items: [ask('text', 'place'), ask('integer', 'people')] }),
      ],
    ],
  ]),
};
export type Form = keyof typeof documents;

/**
 * A network with two regions, north of five countries and south of three of which one belongs to both, on a database
 * of its own. Snapshots and releases are laid down as the use cases would have left them.
 */
export class InsightsWorld {
  readonly places = new Map<string, Place>();
  readonly versionIds = {} as Record<Form, Id>;
  readonly regions: RegionsService;
  readonly countries: CountriesService;
  readonly network: NetworkService;
  readonly sharedGaps: SharedGapsService;
  readonly answers: RegionAnswersService;
  readonly #questionnaireIds = {} as Record<Form, Id>;
  readonly #account: Id;

  private constructor(readonly ground: TestGround) {
    const versions = new Versions();
    const kept = new ReleasesService();
    this.regions = new RegionsService(versions, kept);
    this.countries = new CountriesService(versions, kept, this.regions);
    this.network = new NetworkService(versions, kept, this.regions);
    this.sharedGaps = new SharedGapsService(this.regions);
    this.answers = new RegionAnswersService(this.regions);
    this.#account = ground.asSystem().newId();
  }

  static async open(): Promise<InsightsWorld> {
    const features = [organisations, members, questionnaires, cycles, releases, assessments, insights];
    const ground = await openTestGround(features, { clock: () => new Date(`${TODAY}T12:00:00Z`) });
    const world = new InsightsWorld(ground);
    await world.#layPlaces();
    for (const form of ['levels', 'form'] as const) await world.#layVersion(form);
    return world;
  }

  close(): Promise<void> {
    return this.ground.close();
  }

  idOf(code: string): Id {
    return this.places.get(code)!.id;
  }

  /** Somebody with one role, or with several. */
  as(...roles: readonly (readonly [MembershipFacts['role'], string])[]): RequestContext {
    const memberships = roles.map(([role, code]) => ({
      role,
      organisation: this.places.get(code)!,
      from: '2020-01-01',
    }));
    const person: Actor = { accountId: this.#account, today: TODAY, memberships };
    return this.ground.as({ person, session: null, isSystem: false });
  }

  /** A snapshot in which every level of the first theme is `level`, of the second `second`; null: unanswered. */
  async submit(
    country: string,
    form: Form,
    {
      level = 2,
      second = level,
      isReadByAll = false,
      takenAt = `${TODAY}T08:00:00.000Z`,
      answers = [],
    }: {
      readonly level?: number | null;
      readonly second?: number | null;
      readonly isReadByAll?: boolean;
      readonly takenAt?: string;
      readonly answers?: readonly { readonly path: string; readonly value: unknown }[];
    } = {},
  ): Promise<void> {
    const versionId = this.versionIds[form];
    const assessmentId = await this.assess(country, form, { isReadByAll, isSubmitted: true });
    const at = (path: string) => ({ value: path.startsWith('a') ? level : second });
    const plan = scoringPlan(documents[form]);
    const scores = profile(plan, at);
    const held = plan.paths.map((path) => ({ path, ...at(path) }));
    await this.#write((tx) =>
      tx.db.insert(Snapshot, {
        id: tx.newId(),
        assessmentId,
        versionId,
        countryId: this.idOf(country),
        number: 1,
        sequence: 1,
        hash: '0'.repeat(64),
        content: { answers: [...held, ...answers] },
        profile: scores,
        scoringVersion: scores.scoringVersion,
        takenAt,
      }),
    );
  }

  /** An assessment that is open, or was submitted; its id. */
  async assess(
    country: string,
    form: Form,
    { isReadByAll = false, isSubmitted = false }: { isReadByAll?: boolean; isSubmitted?: boolean } = {},
  ): Promise<Id> {
    const id = this.ground.asSystem().newId();
    const cycle = this.ground.asSystem().newId();
    await this.#write(async (tx) => {
      await tx.db.insert(Cycle, {
        id: cycle,
        title: { en: 'Cycle' },
        organisationId: this.idOf('north'),
        versionId: this.versionIds[form],
        countries: { ids: [this.idOf(country)] },
        opensOn: '2026-01-01',
        closesOn: '2026-12-31',
        createdAt: tx.now,
        closedAt: null,
      });
      await tx.openStream(id, 'assessment');
      await tx.db.insert(Assessment, {
        id,
        cycleId: cycle,
        versionId: this.versionIds[form],
        countryId: this.idOf(country),
        status: isSubmitted ? 'submitted' : 'open',
        dueOn: '2026-12-31',
        isReadByAll,
        createdAt: tx.now,
        acceptedAt: tx.now,
        submittedAt: isSubmitted ? tx.now : null,
      });
    });
    return id;
  }

  /** To one audience, all sections or those named. */
  async release(
    country: string,
    form: Form,
    details: Partial<Record<Audience, Detail>>,
    sections: readonly string[] = documents[form].sections.map(({ code }) => code),
  ): Promise<void> {
    const [countryId, network] = [this.idOf(country), this.idOf('network')];
    const questionnaireId = this.#questionnaireIds[form];
    await this.ground.asSystem().write(network, async (tx) => {
      for (const section of sections)
        for (const [audience, detail] of Object.entries(details))
          await tx.db.insert(Release, {
            id: tx.newId(),
            countryId,
            questionnaireId,
            section,
            audience,
            detail,
            until: null,
            decidedBy: this.#account,
            decidedAt: tx.now,
          });
      const choices = Object.fromEntries(sections.map((section) => [section, details]));
      tx.record(network, releaseChanged(countryId, questionnaireId, choices));
    });
  }

  /** The last day in the region is `until`. */
  async leave(country: string, region: string, until: string): Promise<void> {
    const membership = { countryId: this.idOf(country), regionId: this.idOf(region) };
    await this.#write((tx) => tx.db.update(RegionMembership, membership, { until }));
  }

  /** One country more, in one region. */
  async found(code: string, region: string): Promise<void> {
    const ctx = this.ground.asSystem();
    const id = ctx.newId();
    const parentId = this.idOf('network');
    const more = { timeZone: 'UTC', languages: ['en'], isInvented: true, createdAt: ctx.now };
    await this.#write((tx) =>
      tx.db.insert(Organisation, { id, kind: 'country', code, name: { en: code }, parentId, ...more }),
    );
    this.places.set(code, await placeOf(ctx.sql, id, TODAY));
    await this.join(code, region);
  }

  async join(country: string, region: string): Promise<void> {
    const membership = { countryId: this.idOf(country), regionId: this.idOf(region) };
    await this.#write((tx) =>
      tx.db.insert(RegionMembership, { id: tx.newId(), ...membership, from: '2020-01-01', until: null }),
    );
    const place = await placeOf(this.ground.asSystem().sql, membership.countryId, TODAY);
    this.places.set(country, place);
  }

  async #layPlaces(): Promise<void> {
    const now = `${TODAY}T00:00:00.000Z`;
    await this.#write(async (tx) => {
      await tx.db.insert(Account, {
        id: this.#account,
        name: 'Somebody',
        email: 'somebody@network.example',
        emailKey: 'somebody@network.example',
        language: 'en',
        isShortcutsOff: false,
        isDemonstration: false,
        secondFactorStep: 0,
        createdAt: now,
      });
      const lay = async (code: string, kind: OrganisationKind, parentId: Id | null): Promise<Id> => {
        const id = tx.newId();
        const more = { timeZone: 'UTC', languages: ['en'], isInvented: true, createdAt: now };
        await tx.db.insert(Organisation, { id, kind, code, name: { en: code }, parentId, ...more });
        return id;
      };
      const network = await lay('network', 'network', null);
      await tx.openStream(network, 'network');
      const regions = new Map<string, Id>();
      for (const code of ['north', 'south']) regions.set(code, await lay(code, 'region', network));
      for (const code of ['A', 'B', 'C', 'D', 'E', 'X', 'Y']) {
        const countryId = await lay(code, 'country', network);
        await lay(`${code}-health`, 'institution', countryId);
        const within = code === 'E' ? ['north', 'south'] : [code < 'E' ? 'north' : 'south'];
        for (const region of within)
          await tx.db.insert(RegionMembership, {
            id: tx.newId(),
            countryId,
            regionId: regions.get(region)!,
            from: '2020-01-01',
            until: null,
          });
      }
      await lay('donor', 'institution', network);
    });
    const ctx = this.ground.asSystem();
    for (const { id, code } of await ctx.db.find(Organisation))
      this.places.set(code, await placeOf(ctx.sql, id, TODAY));
  }

  async #layVersion(form: Form): Promise<void> {
    const document = documents[form];
    await this.#write(async (tx) => {
      const questionnaireId = tx.newId();
      const id = tx.newId();
      await tx.db.insert(Questionnaire, {
        id: questionnaireId,
        code: form,
        title: document.title,
        createdAt: tx.now,
      });
      await tx.db.insert(QuestionnaireVersion, {
        id,
        questionnaireId,
        number: 1,
        title: document.title,
        sourceLanguage: 'en',
        languages: { tags: ['en'] },
        sectionCount: document.sections.length,
        questionCount: 1,
        document: document as object,
        report: { lines: [] },
        hash: 'f'.repeat(64),
        createdAt: tx.now,
        publishedAt: tx.now,
      });
      this.versionIds[form] = id;
      this.#questionnaireIds[form] = questionnaireId;
    });
  }

  #write<T>(
    work: Parameters<RequestContext['write']>[1] extends (tx: infer W) => unknown
      ? (tx: W) => Promise<T>
      : never,
  ): Promise<T> {
    return this.ground.asSystem().write([], work);
  }
}
