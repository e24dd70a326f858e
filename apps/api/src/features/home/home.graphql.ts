import type { Instant, LocalizedText } from '@chorsu/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';
import { CHANGE_KINDS, SUBJECTS, type ChangedThing, type ChangeKind, type Subject } from './happening.ts';

const enumOf = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [W in T]: W };

export const ChangeKindEnum = enumOf(CHANGE_KINDS);
registerEnumType(ChangeKindEnum, { name: 'ChangeKind' });
export const ChangeSubjectEnum = enumOf(SUBJECTS);
registerEnumType(ChangeSubjectEnum, { name: 'ChangeSubject' });

@ObjectType('ChangeFact')
export class ChangeFactType {
  @Field(() => ChangeKindEnum) kind: ChangeKind;
  @Field(() => Int) count: number;
}

@ObjectType('ChangedThing')
export class ChangedThingType implements ChangedThing {
  @Field(() => ID) key: string;
  @Field(() => ChangeSubjectEnum) about: Subject;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar, { nullable: true }) within: LocalizedText | null;
  @Field(() => ID, { nullable: true }) assessmentId?: string;
  @Field(() => String, { nullable: true }) section?: string;
  @Field(() => ID, { nullable: true }) countryId?: string;
  @Field(() => ID, { nullable: true }) cycleId?: string;
  @Field(() => ID, { nullable: true }) versionId?: string;
  @Field(() => ID, { nullable: true }) organisationId?: string;
  @Field(() => InstantScalar) at: Instant;
  @Field(() => [ChangeFactType]) facts: readonly ChangeFactType[];
}

@ObjectType('Changes')
export class ChangesType {
  /** The last look of the visit before this one; null in the first. */
  @Field(() => InstantScalar, { nullable: true }) lastHereAt: Instant | null;
  @Field(() => InstantScalar) since: Instant;
  /** When this was read: what `noteVisit` is told once it has been shown. */
  @Field(() => InstantScalar) readAt: Instant;
  @Field(() => [ChangedThingType]) things: readonly ChangedThingType[];
  /** How many more there are. */
  @Field(() => Int) left: number;
}
