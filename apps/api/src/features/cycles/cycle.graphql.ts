import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';
import type { CycleStatus } from './cycles.service.ts';

const CycleStatusEnum = { planned: 'planned', running: 'running', closed: 'closed' } as const;
registerEnumType(CycleStatusEnum, { name: 'CycleStatus' });

@ObjectType('Cycle')
export class CycleType {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => ID) organisationId: string;
  @Field(() => ID) versionId: string;
  @Field(() => QuestionnaireVersionType) version: QuestionnaireVersionType;
  @Field(() => CalendarDateScalar) opensOn: string;
  @Field(() => CalendarDateScalar) closesOn: string;
  @Field(() => CycleStatusEnum) status: CycleStatus;
  @Field(() => [String]) abilities: string[];
}

@InputType()
export class OpenCycleInput {
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => ID) organisationId: string;
  @Field(() => ID) versionId: string;
  @Field(() => [ID]) countryIds: string[];
  @Field(() => CalendarDateScalar) opensOn: string;
  @Field(() => CalendarDateScalar) closesOn: string;
}
