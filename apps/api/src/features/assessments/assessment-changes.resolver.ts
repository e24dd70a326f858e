import type { Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { Cycle } from '../cycles/cycle.entity.ts';
import { CycleType, OpenCycleInput } from '../cycles/cycle.graphql.ts';
import { CyclesService } from '../cycles/cycles.service.ts';
import { appendChanges, type AppendResult } from './append-changes.ts';
import type { Assessment } from './assessment.entity.ts';
import {
  AnswerChangesScalar,
  AppendResultType,
  AssessmentType,
  ReturnReasonInput,
} from './assessment.graphql.ts';
import { AssessmentsService } from './assessments.service.ts';
import { setUnansweredDoNotKnow } from './do-not-know.ts';
import { openCycle } from './invite-countries.ts';
import { keepConfidential } from './keep-confidential.ts';
import { reportUnclearWording } from './report-unclear-wording.ts';
import { Review } from './review.ts';
import { Submitting } from './submitting.ts';

@Resolver()
export class AssessmentChangesResolver {
  constructor(
    readonly assessmentsService: AssessmentsService,
    readonly cyclesService: CyclesService,
    readonly submitting: Submitting,
    readonly review: Review,
  ) {}

  @Mutation(() => CycleType)
  openCycle(@Ctx() ctx: RequestContext, @Args('input') input: OpenCycleInput): Promise<Cycle> {
    return openCycle(ctx, this.cyclesService, input);
  }

  @Mutation(() => AssessmentType)
  acceptAssessment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Assessment> {
    return this.assessmentsService.accept(ctx, id);
  }

  @Mutation(() => AssessmentType)
  declineAssessment(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
    @Args('reason', { type: () => String, nullable: true }) reason?: string,
  ): Promise<Assessment> {
    return this.assessmentsService.decline(ctx, id, reason ?? null);
  }

  @Mutation(() => AssessmentType)
  chooseReaders(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
    @Args('isReadByAll', { type: () => Boolean }) isReadByAll: boolean,
  ): Promise<Assessment> {
    return this.assessmentsService.chooseReaders(ctx, id, isReadByAll);
  }

  @Mutation(() => AssessmentType)
  assignSection(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) assessmentId: Id,
    @Args('section', { type: () => String }) section: string,
    @Args('contributorIds', { type: () => [ID] }) contributorIds: Id[],
    @Args('leadId', { type: () => ID, nullable: true }) leadId?: Id,
  ): Promise<Assessment> {
    return this.assessmentsService.assignSection(ctx, assessmentId, section, leadId ?? null, contributorIds);
  }

  @Mutation(() => AssessmentType)
  setSectionConfidential(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) assessmentId: Id,
    @Args('section', { type: () => String }) section: string,
    @Args('isConfidential', { type: () => Boolean }) isConfidential: boolean,
  ): Promise<Assessment> {
    const wish = { assessmentId, section, isConfidential };
    return keepConfidential(ctx, this.assessmentsService.versions, wish);
  }

  @Mutation(() => AppendResultType)
  appendChanges(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) assessmentId: Id,
    @Args('changes', { type: () => AnswerChangesScalar }) changes: Change[],
  ): Promise<AppendResult> {
    return appendChanges(ctx, this.assessmentsService.versions, assessmentId, changes);
  }

  @Mutation(() => AppendResultType)
  setUnansweredDoNotKnow(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) assessmentId: Id,
    @Args('section', { type: () => String }) section: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('institution', { type: () => ID, nullable: true }) institution?: Id,
  ): Promise<AppendResult> {
    return setUnansweredDoNotKnow(ctx, this.assessmentsService.versions, {
      assessmentId,
      section,
      reason,
      institution,
    });
  }

  @Mutation(() => Boolean)
  reportUnclearWording(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) assessmentId: Id,
    @Args('path', { type: () => String }) path: string,
    @Args('text', { type: () => String }) text: string,
  ): Promise<boolean> {
    return reportUnclearWording(ctx, this.assessmentsService.versions, { assessmentId, path, text });
  }

  @Mutation(() => AssessmentType)
  startReview(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) id: Id,
  ): Promise<Assessment> {
    return this.assessmentsService.startReview(ctx, id);
  }

  @Mutation(() => AssessmentType)
  reopenAssessment(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) id: Id,
  ): Promise<Assessment> {
    return this.assessmentsService.reopen(ctx, id);
  }

  @Mutation(() => AssessmentType)
  submitAssessment(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) id: Id,
    @Args('sequence', { type: () => Int }) sequence: number,
  ): Promise<Assessment> {
    return this.submitting.submit(ctx, id, sequence);
  }

  @Mutation(() => AssessmentType)
  returnAssessment(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) id: Id,
    @Args('reasons', { type: () => [ReturnReasonInput] }) reasons: ReturnReasonInput[],
  ): Promise<Assessment> {
    return this.review.return(ctx, id, reasons);
  }

  @Mutation(() => AssessmentType)
  acknowledgeAssessment(
    @Ctx() ctx: RequestContext,
    @Args('assessmentId', { type: () => ID }) id: Id,
  ): Promise<Assessment> {
    return this.review.acknowledge(ctx, id);
  }
}
