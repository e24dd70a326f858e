import { shownStatus } from '@chorsu/access';
import type { Progress } from '@chorsu/answers';
import type { Id, Issue, LocalizedText } from '@chorsu/kernel';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { Cycle } from '../cycles/cycle.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { placeOf } from '../organisations/place.ts';
import { IssuesScalar } from '../questionnaires/questionnaire.graphql.ts';
import { factsOf } from './assessment-facts.ts';
import { AssessmentReading, type AssessmentAnswers } from './assessment-reading.ts';
import { headOf } from './assessment-state.ts';
import type { Assessment, AssessmentStatus } from './assessment.entity.ts';
import {
  AssessmentAnswersType,
  AssessmentProgressType,
  AssessmentStatusEnum,
  AssessmentType,
  AssignmentType,
  ReturnReasonType,
} from './assessment.graphql.ts';
import { AssessmentsService } from './assessments.service.ts';
import { Review } from './review.ts';
import type { ReturnReason } from './return-reason.entity.ts';
import { Snapshot } from './snapshot.entity.ts';

/** Reading assessments; what changes them stands in `assessment-changes.resolver.ts`. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  constructor(
    readonly assessmentsService: AssessmentsService,
    readonly reading: AssessmentReading,
    readonly review: Review,
  ) {}

  @Query(() => [AssessmentType])
  assessments(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID, nullable: true }) countryId?: Id,
    @Args('cycleId', { type: () => ID, nullable: true }) cycleId?: Id,
  ): Promise<Assessment[]> {
    return this.assessmentsService.list(ctx, { countryId, cycleId });
  }

  @Query(() => AssessmentType)
  assessment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Assessment> {
    return this.assessmentsService.one(ctx, id);
  }

  @Query(() => AssessmentAnswersType)
  assessmentAnswers(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<AssessmentAnswers> {
    return this.reading.answers(ctx, id);
  }

  @ResolveField(() => AssessmentStatusEnum)
  async status(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<AssessmentStatus> {
    const country = await placeOf(ctx.sql, assessment.countryId, ctx.today);
    return ctx.actor.person ? shownStatus(ctx.actor.person, factsOf(assessment, country)) : assessment.status;
  }

  @ResolveField(() => OrganisationType)
  country(@Ctx() ctx: RequestContext, @Parent() { countryId }: Assessment): Promise<Organisation> {
    return ctx.db.findOneByOrFail(Organisation, { id: countryId });
  }

  @ResolveField()
  async cycleTitle(@Ctx() ctx: RequestContext, @Parent() { cycleId }: Assessment): Promise<LocalizedText> {
    return (await ctx.db.findOneByOrFail(Cycle, { id: cycleId })).title;
  }

  @ResolveField(() => Int)
  async sequence(@Ctx() ctx: RequestContext, @Parent() { id }: Assessment): Promise<number> {
    return (await headOf(ctx, id)).sequence;
  }

  /** null for those who are told the state only. */
  @ResolveField(() => AssessmentProgressType, { nullable: true })
  async progress(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<Progress | null> {
    const facts = factsOf(assessment, await placeOf(ctx.sql, assessment.countryId, ctx.today));
    return ctx.can('assessment.viewProgress', facts) ? this.reading.progress(ctx, assessment) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async snapshotHash(@Ctx() ctx: RequestContext, @Parent() { id }: Assessment): Promise<string | null> {
    const snapshot = await ctx.db.findOne(Snapshot, {
      select: { id: true, hash: true },
      where: { assessmentId: id },
      order: { number: 'DESC' },
    });
    return snapshot?.hash ?? null;
  }

  /** For those at home; nobody else is told how a country divides its work. */
  @ResolveField(() => [AssignmentType])
  async assignments(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<AssignmentType[]> {
    if (!(await this.assessmentsService.isHome(ctx, assessment))) return [];
    const handedOut = await this.assessmentsService.handedOut(ctx, assessment.id);
    return Object.entries(handedOut).map(([section, { lead, contributors }]) => ({
      section,
      leadId: lead ?? null,
      contributorIds: contributors,
    }));
  }

  @ResolveField(() => [OrganisationType])
  async institutions(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<Organisation[]> {
    if (!(await this.assessmentsService.isHome(ctx, assessment))) return [];
    return this.assessmentsService.institutions(ctx, assessment.countryId);
  }

  @ResolveField(() => [ReturnReasonType])
  returnReasons(@Ctx() ctx: RequestContext, @Parent() { id }: Assessment): Promise<ReturnReason[]> {
    return this.review.reasons(ctx, id);
  }

  @ResolveField(() => IssuesScalar)
  submissionIssues(@Ctx() ctx: RequestContext, @Parent() { id }: Assessment): Promise<readonly Issue[]> {
    return this.reading.submissionIssues(ctx, id);
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<string[]> {
    return [
      ...ctx.abilities(
        'assessment',
        factsOf(assessment, await placeOf(ctx.sql, assessment.countryId, ctx.today)),
      ),
    ];
  }
}
