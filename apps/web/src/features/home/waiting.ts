import type { MessageId } from '@chorsu/i18n';
import type { LocalizedText } from '@chorsu/kernel';
import type { Role } from '../../parts/session/me.graphql.ts';
import type { HomeAssessment } from './home.graphql.ts';

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

const leading: readonly Role[] = ['focalPoint', 'deputy'];
const writing: readonly Role[] = ['teamMember', 'facilitator', 'expert'];

const nothing = { total: 0, answered: 0, nonAnswered: 0, toReconcile: 0 };

/** What an assessment asks of somebody in a role; the most pressing first where it asks several things. */
function asks(
  role: Role,
  { status, progress }: HomeAssessment,
): readonly { what: MessageId; count: number }[] {
  const { total, answered, nonAnswered, toReconcile } = progress ?? nothing;
  const open = total - answered - nonAnswered;
  if (leading.includes(role)) {
    if (status === 'invited') return [{ what: 'home.waits.accept', count: 0 }];
    if (status === 'inReview') return [{ what: 'home.waits.submit', count: 0 }];
    if (status !== 'open') return [];
    return [
      ...(toReconcile > 0 ? [{ what: 'home.waits.reconcile' as const, count: toReconcile }] : []),
      open > 0 || !progress
        ? { what: 'home.waits.answer', count: open }
        : { what: 'home.waits.review', count: 0 },
    ];
  }
  if (writing.includes(role)) return status === 'open' ? [{ what: 'home.waits.answer-mine', count: 0 }] : [];
  if (role === 'secretariat')
    return status === 'submitted' ? [{ what: 'home.waits.acknowledge', count: 0 }] : [];
  return [];
}

/** What waits for somebody in a role: by date, what is due first on top. */
export const waitingFor = (role: Role, assessments: readonly HomeAssessment[]): readonly Waiting[] =>
  assessments
    .flatMap((assessment) =>
      asks(role, assessment).map(({ what, count }) => ({
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
