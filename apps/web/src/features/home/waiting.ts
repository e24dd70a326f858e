import type { MessageId } from '@chorsu/i18n';
import type { LocalizedText } from '@chorsu/kernel';
import type { Role } from '../../parts/session/me.graphql.ts';
import type { HomeAssessment, HomeSection } from './home.graphql.ts';

/** One thing that waits for the reader, in an assessment. */
export interface Waiting {
  readonly key: string;
  readonly what: MessageId;
  readonly assessmentId: string;
  /** The cycle on whose board it is done; null where it is done in the assessment itself. */
  readonly cycleId: string | null;
  /** What it is about: the cycle at home, the country for a secretariat. */
  readonly about: LocalizedText;
  /** null where the day is the country's matter, not the reader's. */
  readonly dueOn: string | null;
  /** For messages that say how many. */
  readonly count: number;
}

/** How much is open in the reader's own sections of one assessment, once that is known. */
export interface OpenHere {
  readonly assessmentId: string;
  readonly open: number;
}

/** Those who look after the whole assessment. */
export const leading: readonly Role[] = ['focalPoint', 'deputy'];

const nothing = { total: 0, answered: 0, nonAnswered: 0, toReconcile: 0 };

/** How many questions of these sections nobody has answered. */
export const openIn = (rows: readonly Pick<HomeSection, 'progress'>[]): number =>
  rows.reduce((sum, { progress }) => sum + progress.total - progress.answered - progress.nonAnswered, 0);

/** What an assessment asks of somebody in a role; the most pressing first where it asks several things. */
function asks(
  role: Role,
  { id, status, progress, abilities }: HomeAssessment,
  mine: OpenHere | undefined,
): readonly { what: MessageId; count: number }[] {
  const { total, answered, nonAnswered, toReconcile } = progress ?? nothing;
  const open = total - answered - nonAnswered;
  if (leading.includes(role)) {
    if (status === 'invited') return [{ what: 'home.waits.accept', count: 0 }];
    if (status === 'inReview')
      return abilities.includes('assessment.submit') ? [{ what: 'home.waits.submit', count: 0 }] : [];
    if (status !== 'open') return [];
    return [
      ...(toReconcile > 0 ? [{ what: 'home.waits.reconcile' as const, count: toReconcile }] : []),
      open > 0 || !progress
        ? { what: 'home.waits.answer', count: open }
        : { what: 'home.waits.review', count: 0 },
    ];
  }
  if (role === 'secretariat')
    return status === 'submitted' ? [{ what: 'home.waits.acknowledge', count: 0 }] : [];
  if (status !== 'open') return [];
  if (role === 'teamMember') {
    if (mine?.assessmentId !== id) return [{ what: 'home.waits.answer-mine', count: 0 }];
    return mine.open > 0 ? [{ what: 'home.waits.answer', count: mine.open }] : [];
  }
  if (role === 'facilitator') return [{ what: 'home.waits.write-down', count: 0 }];
  return role === 'expert' ? [{ what: 'home.waits.comment', count: 0 }] : [];
}

/** What waits for somebody in a role: by date, what is due first on top. */
export const waitingFor = (
  role: Role,
  assessments: readonly HomeAssessment[],
  mine?: OpenHere,
): readonly Waiting[] =>
  assessments
    .flatMap((assessment) =>
      asks(role, assessment, mine).map(({ what, count }) => ({
        key: `${assessment.id} ${what}`,
        what,
        count,
        assessmentId: assessment.id,
        cycleId: role === 'secretariat' ? assessment.cycleId : null,
        about: role === 'secretariat' ? assessment.country.name : assessment.cycleTitle,
        dueOn: role === 'secretariat' ? null : assessment.dueOn,
      })),
    )
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
