import { Changes } from '@chorsu/answers';
import type { Issue, LocalizedText } from '@chorsu/kernel';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CalendarDateScalar,
  documentScalar,
  InstantScalar,
  LocalizedTextScalar,
} from '../../platform/graphql/scalars.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { IssuesScalar } from '../questionnaires/questionnaire.graphql.ts';
import type { AssessmentStatus } from './assessment.entity.ts';
import { AssessmentProgressType } from './progress.graphql.ts';

export const AnswerChangesScalar = documentScalar(
  'AnswerChanges',
  'Edits of answers, as libs/core/answers describes them, at most 1,000 at once',
  Changes,
);
export const AnswerRecordsScalar = documentScalar(
  'AnswerRecords',
  'Stored aspects of answers with their sides: [{ path, aspect, state }]',
);
export const AnswerOutcomesScalar = documentScalar(
  'AnswerOutcomes',
  'What became of each change: [{ id, outcome, reason, sequence }]',
);
export const AssignmentsScalar = documentScalar(
  'Assignments',
  '{ "<section>": { lead, contributors, isConfidential } }',
);

export const AssessmentStatusEnum = {
  invited: 'invited',
  declined: 'declined',
  open: 'open',
  inReview: 'inReview',
  submitted: 'submitted',
  acknowledged: 'acknowledged',
  closed: 'closed',
} as const satisfies Record<AssessmentStatus, AssessmentStatus>;
registerEnumType(AssessmentStatusEnum, { name: 'AssessmentStatus' });

@ObjectType('Assignment')
export class AssignmentType {
  @Field(() => String) section: string;
  @Field(() => ID, { nullable: true }) leadId: string | null;
  @Field(() => [ID]) contributorIds: readonly string[];
  /** Read by its assignees and the focal point alone. */
  @Field(() => Boolean) isConfidential: boolean;
}

@ObjectType('ReturnReasonView')
export class ReturnReasonType {
  @Field(() => String) section: string;
  @Field(() => String, { nullable: true }) path: string | null;
  @Field(() => String) reason: string;
  @Field(() => InstantScalar) at: string;
}

@InputType()
export class ReturnReasonInput {
  @Field(() => String) section: string;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => String) reason: string;
}

@ObjectType('Assessment')
export class AssessmentType {
  @Field(() => ID) id: string;
  @Field(() => ID) cycleId: string;
  @Field(() => LocalizedTextScalar) cycleTitle: LocalizedText;
  @Field(() => ID) versionId: string;
  @Field(() => OrganisationType) country: OrganisationType;
  @Field(() => AssessmentStatusEnum) status: AssessmentStatus;
  @Field(() => Int) sequence: number;
  @Field(() => CalendarDateScalar) dueOn: string;
  @Field(() => Boolean) isReadByAll: boolean;
  @Field(() => AssessmentProgressType, { nullable: true }) progress: AssessmentProgressType | null;
  @Field(() => InstantScalar, { nullable: true }) submittedAt: string | null;
  @Field(() => String, { nullable: true }) snapshotHash: string | null;
  @Field(() => [AssignmentType]) assignments: AssignmentType[];
  @Field(() => [OrganisationType]) institutions: OrganisationType[];
  @Field(() => [ReturnReasonType]) returnReasons: ReturnReasonType[];
  /** null for those who don't read every section. */
  @Field(() => IssuesScalar, { nullable: true }) submissionIssues: readonly Issue[] | null;
  @Field(() => [String]) abilities: string[];
}

/** Who speaks as an expert in a country's work. */
@ObjectType('AssessmentExpert')
export class AssessmentExpertType {
  /** The account, as in the aspects of answers that belong to one expert. */
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@ObjectType('AssessmentAnswers')
export class AssessmentAnswersType {
  @Field(() => Int) sequence: number;
  /** Of the last event: what calculations take for now. */
  @Field(() => InstantScalar, { nullable: true }) changedAt: string | null;
  @Field(() => AnswerRecordsScalar) records: unknown;
  /** Of the country's snapshot before this one, where there is one. */
  @Field(() => AnswerRecordsScalar, { nullable: true }) earlier: unknown;
  @Field(() => CalendarDateScalar, { nullable: true }) earlierDate: string | null;
  @Field(() => String) environmentSeed: string;
  @Field(() => String) timeZone: string;
  @Field(() => AssignmentsScalar) assignments: unknown;
  /** Codes of the sections, at any depth, whose answers the reader reads; the others stay out of `records`. */
  @Field(() => [String]) readableSections: readonly string[];
  /** Of these the ones to which the reader is invited as an expert. */
  @Field(() => [String]) invitedSections: readonly string[];
  /** Those whose proposals and comments the reader sees. */
  @Field(() => [AssessmentExpertType]) experts: readonly AssessmentExpertType[];
}

@ObjectType('AppendResult')
export class AppendResultType {
  @Field(() => Int) sequence: number;
  @Field(() => AnswerOutcomesScalar) outcomes: unknown;
}

@ObjectType('AssessmentDelta')
export class AssessmentDeltaType {
  /** Last number of the sequence that these changes reach. */
  @Field(() => Int) sequence: number;
  @Field(() => AnswerChangesScalar) changes: unknown;
  /** The assessment has gone a step on, was handed out otherwise or has other readers: to be asked for again. */
  @Field(() => Boolean) hasMovedOn: boolean;
}
