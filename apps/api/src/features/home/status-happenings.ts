import { isHome, shownStatus } from '@chorsu/access';
import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import { fromJson } from '../../platform/database/dialect.ts';
import { factsOf } from '../assessments/assessment-facts.ts';
import type { AssessmentStatus } from '../assessments/assessment.entity.ts';
import { placesOf } from '../organisations/places.ts';
import { may, type ChangeKind, type Happening, type Look } from './happening.ts';

/** By the event that brought the status. */
const kinds: Readonly<Record<string, ChangeKind>> = {
  'assessment.invited': 'invited',
  'assessment.accepted': 'accepted',
  'assessment.declined': 'declined',
  'assessment.review-started': 'inReview',
  'assessment.reopened': 'reopened',
  'assessment.submitted': 'submitted',
  'assessment.returned': 'returned',
  'assessment.acknowledged': 'acknowledged',
};

/** More than a network has in a year. */
const most = 500;

interface Row {
  readonly id: Id;
  readonly countryId: Id;
  readonly cycleId: Id;
  readonly status: AssessmentStatus;
  readonly isReadByAll: number;
  readonly kind: string;
  readonly instant: Instant;
  readonly cycleTitle: unknown;
  readonly countryName: unknown;
}

/** Where assessments stand by now, if somebody else brought them there since. */
export async function statusHappenings(look: Look): Promise<Happening[]> {
  const { ctx, since, person } = look;
  const rows = await ctx.sql.rows<Row>(
    'SELECT a.`id`, a.`countryId`, a.`cycleId`, a.`status`, a.`isReadByAll`, e.`kind`, e.`instant`, c.`title` AS `cycleTitle`, o.`name` AS `countryName` ' +
      'FROM `assessment` a JOIN `event` e ON e.`stream` = a.`id` AND e.`sequence` = a.`statusSequence` ' +
      'JOIN `cycle` c ON c.`id` = a.`cycleId` JOIN `organisation` o ON o.`id` = a.`countryId` ' +
      `WHERE e.\`instant\` > ? AND (e.\`actor\` IS NULL OR e.\`actor\` <> ?) ORDER BY e.\`instant\` DESC LIMIT ${most}`,
    [since, person.accountId],
  );
  const places = await placesOf(
    ctx.sql,
    rows.map(({ countryId }) => countryId),
    ctx.today,
  );
  const countries = new Map(places.map((place) => [place.id, place]));
  return rows.flatMap((row) => {
    const country = countries.get(row.countryId)!;
    const facts = factsOf({ status: row.status, isReadByAll: Boolean(row.isReadByAll) }, country);
    const kind = kinds[row.kind];
    const isAtHome = isHome(look.inRole, country);
    // Declined looks like not yet accepted. Outside the country neither is told, so that nothing is missing beside it.
    const isTold =
      kind &&
      may(look, 'assessment.view', facts) &&
      (isAtHome || (kind !== 'invited' && shownStatus(look.inRole, facts) === row.status));
    if (!isTold) return [];
    const cycleTitle = fromJson<LocalizedText>(row.cycleTitle);
    const ids = { assessmentId: row.id, cycleId: row.cycleId, countryId: row.countryId };
    const thing = isAtHome
      ? { key: `assessment:${row.id}`, about: 'assessment' as const, title: cycleTitle, within: null, ...ids }
      : {
          key: `country:${row.countryId}`,
          about: 'country' as const,
          title: fromJson<LocalizedText>(row.countryName),
          within: cycleTitle,
          ...ids,
        };
    return [{ thing, kind, count: 1, at: row.instant }];
  });
}
