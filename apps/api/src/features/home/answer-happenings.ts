import { expertOf, isComment, isProposed, toReconcile, type StoredState } from '@chorsu/answers';
import { parsePath, type Id, type Instant, type LocalizedText } from '@chorsu/kernel';
import { shownSections } from '@chorsu/questionnaire';
import type { Place } from '@chorsu/access';
import { fromJson } from '../../platform/database/dialect.ts';
import { marks } from '../../platform/database/sql.ts';
import { factsOf, handedOutOf, sectionFactsOf, type HandedOut } from '../assessments/assessment-facts.ts';
import type { AssessmentStatus } from '../assessments/assessment.entity.ts';
import type { PublishedVersion, Versions } from '../assessments/versions.ts';
import { may, type ChangeKind, type Happening, type Look } from './happening.ts';

/** An assessment that is being worked on, with how its sections were handed out. */
interface Worked {
  readonly id: Id;
  readonly versionId: Id;
  readonly status: AssessmentStatus;
  readonly isReadByAll: number;
  readonly title: unknown;
}
interface Assigned {
  readonly assessmentId: Id;
  readonly section: string;
  readonly instant: Instant;
  readonly actor: Id | null;
}
interface Changed {
  readonly assessmentId: Id;
  readonly path: string;
  readonly aspect: string;
  readonly state: unknown;
  readonly instant: Instant;
}

/** What others wrote since in sections that the reader reads, and which sections were handed to them; at home. */
export async function answerHappenings(look: Look, country: Place, versions: Versions): Promise<Happening[]> {
  const { ctx, since, person } = look;
  const worked = await ctx.sql.rows<Worked>(
    'SELECT a.`id`, a.`versionId`, a.`status`, a.`isReadByAll`, c.`title` FROM `assessment` a JOIN `cycle` c ON c.`id` = a.`cycleId` ' +
      "WHERE a.`countryId` = ? AND a.`status` IN ('open', 'inReview')",
    [country.id],
  );
  if (worked.length === 0) return [];
  const ids = worked.map(({ id }) => id);
  const assigned = await ctx.sql.rows<Assigned>(
    'SELECT s.`assessmentId`, s.`section`, e.`instant`, e.`actor` FROM `assignment` s ' +
      'JOIN `event` e ON e.`stream` = s.`assessmentId` AND e.`sequence` = s.`sequence` ' +
      `WHERE s.\`assessmentId\` IN (${marks(ids)}) AND e.\`instant\` > ?`,
    [...ids, since],
  );
  const changed = await ctx.sql.rows<Changed>(
    'SELECT a.`assessmentId`, a.`path`, a.`aspect`, a.`state`, e.`instant` FROM `answer_aspect` a ' +
      'JOIN `event` e ON e.`stream` = a.`assessmentId` AND e.`sequence` = a.`sequence` ' +
      `WHERE a.\`assessmentId\` IN (${marks(ids)}) AND e.\`instant\` > ? AND (e.\`actor\` IS NULL OR e.\`actor\` <> ?)`,
    [...ids, since, person.accountId],
  );
  const happenings: Happening[] = [];
  for (const one of worked) {
    const version = await versions.of(ctx.sql, one.versionId);
    const handedOut = await handedOutOf(ctx, one.id);
    const own = new OwnSections(look, country, one, version, handedOut);
    happenings.push(...own.assigned(assigned), ...own.written(changed));
  }
  return happenings;
}

/** One assessment's sections as the reader has a part in them. */
class OwnSections {
  constructor(
    readonly look: Look,
    readonly country: Place,
    readonly assessment: Worked,
    readonly version: PublishedVersion,
    readonly handedOut: HandedOut,
  ) {}

  /** To a team member those that their institution got, to who leads all that somebody else handed out. */
  assigned(all: readonly Assigned[]): Happening[] {
    const { role, organisation } = this.look.held;
    const { person } = this.look;
    if (!['focalPoint', 'deputy', 'teamMember'].includes(role)) return [];
    const got = all.filter(({ assessmentId, section, actor }) => {
      if (assessmentId !== this.assessment.id || actor === person.accountId) return false;
      const { lead, contributors } = this.handedOut[section]!;
      return role !== 'teamMember' || lead === organisation.id || contributors.includes(organisation.id);
    });
    if (got.length === 0) return [];
    const { id, title } = this.assessment;
    const thing = {
      key: `assessment:${id}`,
      about: 'assessment' as const,
      title: fromJson<LocalizedText>(title),
      within: null,
      assessmentId: id,
    };
    const at = got.map(({ instant }) => instant).reduce((one, other) => (one > other ? one : other));
    return [{ thing, kind: 'handedOut', count: got.length, at }];
  }

  written(changed: readonly Changed[]): Happening[] {
    const shown = new Map(shownSections(this.version.document).map((section) => [section.code, section]));
    const { id, title } = this.assessment;
    const seen = new Set<string>();
    return changed
      .filter(({ assessmentId }) => assessmentId === id)
      .flatMap(({ path, aspect, state, instant }): Happening[] => {
        const chain = this.version.compiled.questions.get(parsePath(path)?.question ?? '')?.sections ?? [];
        const section = chain.find(({ code }) => shown.has(code));
        if (!section || !this.#isOwn(chain)) return [];
        const thing = {
          key: `section:${id}:${section.code}`,
          about: 'section' as const,
          title: section.title,
          within: fromJson<LocalizedText>(title),
          assessmentId: id,
          section: section.code,
        };
        return this.#kindsOf(path, aspect, fromJson<StoredState>(state), seen).map((kind) => ({
          thing,
          kind,
          count: 1,
          at: instant,
        }));
      });
  }

  /** An answer counts once, whatever of it changed, and once as to reconcile; a comment for itself. */
  #kindsOf(path: string, aspect: string, state: StoredState, seen: Set<string>): ChangeKind[] {
    // An expert hears no other expert.
    if (expertOf(aspect) !== undefined && this.look.held.role === 'expert') return [];
    if (isProposed(aspect)) return ['proposals'];
    const once = (kind: ChangeKind): ChangeKind[] => {
      const key = `${kind} ${path}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [kind];
    };
    return [
      ...(isComment(aspect) ? (['comments'] as const) : once('answers')),
      ...(toReconcile({ [aspect]: state }).length > 0 ? once('toReconcile') : []),
    ];
  }

  #isOwn(sections: readonly { readonly code: string }[]): boolean {
    const { status, isReadByAll } = this.assessment;
    const { role, organisation } = this.look.held;
    const section = sectionFactsOf(this.handedOut, sections);
    const facts = factsOf({ status, isReadByAll: Boolean(isReadByAll) }, this.country);
    if (!may(this.look, 'assessment.read', { ...facts, section })) return false;
    return (
      role !== 'teamMember' ||
      section.lead === organisation.id ||
      section.contributors.includes(organisation.id)
    );
  }
}
