import { can, type FactsOf, type MembershipFacts, type Permission } from '@chorsu/access';
import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import type { Person } from '../../platform/context/actor.ts';
import type { Context } from '../../platform/context/request-context.ts';

export const CHANGE_KINDS = [
  'answers',
  'comments',
  'proposals',
  'toReconcile',
  'handedOut',
  'invited',
  'accepted',
  'declined',
  'inReview',
  'reopened',
  'submitted',
  'returned',
  'acknowledged',
  'sharing',
  'results',
  'newFocalPoint',
  'appointmentConfirmed',
  'appointmentRejected',
  'joined',
  'left',
  'cycleOpened',
  'cycleClosed',
  'published',
  'unclear',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const SUBJECTS = [
  'section',
  'assessment',
  'sharing',
  'country',
  'people',
  'cycle',
  'questionnaire',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What something happened to; the ids are those that lead to it. */
export interface Thing {
  readonly key: string;
  readonly about: Subject;
  readonly title: LocalizedText;
  /** The cycle or questionnaire in which it stands. */
  readonly within: LocalizedText | null;
  readonly assessmentId?: Id;
  readonly section?: string;
  readonly countryId?: Id;
  readonly cycleId?: Id;
  readonly versionId?: Id;
  readonly organisationId?: Id;
}

/** Something that came since, as often as it came; `at` is the newest. It carries no content. */
export interface Happening {
  readonly thing: Thing;
  readonly kind: ChangeKind;
  readonly count: number;
  readonly at: Instant;
}

export interface ChangedThing extends Thing {
  readonly at: Instant;
  readonly facts: readonly Pick<Happening, 'kind' | 'count'>[];
}

/** One membership's view of what came since. */
export interface Look {
  readonly ctx: Context;
  readonly since: Instant;
  readonly person: Person;
  readonly held: MembershipFacts;
  /** The person with this membership alone: what another role lets them see belongs to that role's start page. */
  readonly inRole: Person;
}

/** Whether both the person and the role in which they look may. */
export const may = <P extends Permission>({ ctx, inRole }: Look, permission: P, facts: FactsOf<P>): boolean =>
  ctx.can(permission, facts) && can(inRole, permission, facts);

/** By thing, the newest first, at most so many; the facts of each in the order of `CHANGE_KINDS`. */
export function gathered(
  happenings: readonly Happening[],
  most: number,
): { readonly things: readonly ChangedThing[]; readonly left: number } {
  const byThing = Map.groupBy(happenings, ({ thing }) => thing.key);
  const things = [...byThing.values()]
    .map((all): ChangedThing => {
      const facts = CHANGE_KINDS.flatMap((kind) => {
        const same = all.filter((one) => one.kind === kind);
        return same.length === 0 ? [] : [{ kind, count: same.reduce((sum, { count }) => sum + count, 0) }];
      });
      return {
        ...all[0]!.thing,
        at: all
          .map(({ at }) => at)
          .sort()
          .at(-1)!,
        facts,
      };
    })
    .sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : one.key < other.key ? -1 : 1));
  return { things: things.slice(0, most), left: Math.max(0, things.length - most) };
}
