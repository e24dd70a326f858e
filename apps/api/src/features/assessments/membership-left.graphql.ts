import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('LeftSection')
export class LeftSectionType {
  @Field(() => String) code: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
}

@ObjectType('LeftAssessment')
export class LeftAssessmentType {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextScalar) cycleTitle: LocalizedText;
  @Field(() => CalendarDateScalar) dueOn: string;
  /** Empty for who leads the whole assessment. */
  @Field(() => [LeftSectionType]) sections: LeftSectionType[];
}

@ObjectType('LeftDevice')
export class LeftDeviceType {
  @Field(() => String) device: string;
  @Field(() => InstantScalar) lastSeenAt: string;
}

@ObjectType('MembershipLeft')
export class MembershipLeftType {
  /** Names of those who hold the same role at the same organisation. */
  @Field(() => [String]) others: string[];
  @Field(() => [LeftAssessmentType]) assessments: LeftAssessmentType[];
  /** Given by the person in this branch and not taken yet. */
  @Field(() => Int) openInvitations: number;
  /** Where something unsent may still lie. */
  @Field(() => [LeftDeviceType]) devices: LeftDeviceType[];
}
