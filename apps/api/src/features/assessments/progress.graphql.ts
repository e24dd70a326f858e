import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('AssessmentProgress')
export class AssessmentProgressType {
  @Field(() => Int) required: number;
  @Field(() => Int) requiredDone: number;
  @Field(() => Int) total: number;
  @Field(() => Int) answered: number;
  @Field(() => Int) nonAnswered: number;
  @Field(() => Int) toReconcile: number;
  @Field(() => Int) issues: number;
}

@ObjectType('CellsHeld')
export class CellsHeldType {
  @Field(() => ID) institutionId: string;
  @Field(() => Int) cells: number;
}

@ObjectType('SectionStanding')
export class SectionStandingType {
  @Field(() => String) section: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => AssessmentProgressType) progress: AssessmentProgressType;
  @Field(() => ID, { nullable: true }) leadId: string | null;
  @Field(() => [ID]) contributorIds: readonly string[];
  /** How many of its cells each institution has answered. */
  @Field(() => [CellsHeldType]) heldBy: readonly CellsHeldType[];
}
