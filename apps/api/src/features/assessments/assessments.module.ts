import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { MembersModule } from '../members/members.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { AnswerAspect } from './answer-aspect.entity.ts';
import { AssessmentChangesResolver } from './assessment-changes.resolver.ts';
import { AssessmentReading } from './assessment-reading.ts';
import { Assessment } from './assessment.entity.ts';
import { AssessmentResolver } from './assessment.resolver.ts';
import { assessmentsMigrations } from './assessments.migrations.ts';
import { AssessmentsService } from './assessments.service.ts';
import { Assignment } from './assignment.entity.ts';
import { FollowingResolver } from './following.resolver.ts';
import { MembershipLeftResolver } from './membership-left.resolver.ts';
import { MembershipsLeft } from './membership-left.ts';
import { ProgressReading } from './progress-reading.ts';
import { Redaction } from './redaction.entity.ts';
import { ReturnReason } from './return-reason.entity.ts';
import { Review } from './review.ts';
import { Snapshot } from './snapshot.entity.ts';
import { Submitting } from './submitting.ts';
import { Versions } from './versions.ts';

@Module({
  imports: [CyclesModule, MembersModule, ReleasesModule],
  providers: [
    AssessmentReading,
    AssessmentsService,
    MembershipsLeft,
    ProgressReading,
    Review,
    Submitting,
    Versions,
    AssessmentResolver,
    AssessmentChangesResolver,
    FollowingResolver,
    MembershipLeftResolver,
  ],
  exports: [AssessmentsService, AssessmentReading, Review, Submitting, Versions],
})
export class AssessmentsModule {}

export const assessments: Feature = {
  name: 'assessments',
  module: AssessmentsModule,
  entities: [Assessment, Assignment, AnswerAspect, Snapshot, ReturnReason, Redaction],
  migrations: assessmentsMigrations,
};
