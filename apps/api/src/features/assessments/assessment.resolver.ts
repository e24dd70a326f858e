import { shownStatus } from '@chorsu/access';
import type { Progress } from '@chorsu/answers';
import type { Id, Issue, LocalizedText } from '@chorsu/kernel';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { cycleTitle } from '../cycles/cycles.service.ts';
import { institutionsOf, organisationOf } from '../organisations/organisation-batches.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { IssuesScalar } from '../questionnaires/questionnaire.graphql.ts';
import { listedFacts, sequenceOf, snapshotHash } from './assessment-batches.ts';
import { AssessmentReading, type AssessmentAnswers } from './assessment-reading.ts';
import type { Assessment, AssessmentStatus } from './assessment.entity.ts';
import {
  AssessmentAnswersType,
  AssessmentStatusEnum,
  AssessmentType,
  AssignmentType,
  ReturnReasonType,
} from './assessment.graphql.ts';
import { AssessmentsService } from './assessments.service.ts';
import { AssessmentProgressType, SectionStandingType } from './progress.graphql.ts';
import { ProgressReading, type SectionStanding } from './progress-reading.ts';
import { Review } from './review.ts';
import type { ReturnReason } from './return-reason.entity.ts';

/** Reading assessments; what changes them stands in `assessment-changes.resolver.ts`. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  constructor(
    readonly assessmentsService: AssessmentsService,
    readonly reading: AssessmentReading,
    readonly progressReading: ProgressReading,
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

  /** How far each section is that one reads, without its answers. */
  @Query(() => [SectionStandingType])
  assessmentSections(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<SectionStanding[]> {
    return this.progressReading.sections(ctx, id);
  }

  @ResolveField(() => AssessmentStatusEnum)
  async status(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<AssessmentStatus> {
    const facts = await listedFacts(ctx, assessment);
    return ctx.actor.person ? shownStatus(ctx.actor.person, facts) : assessment.status;
  }

  @ResolveField(() => OrganisationType)
  country(@Ctx() ctx: RequestContext, @Parent() { countryId }: Assessment): Promise<Organisation> {
    return organisationOf(ctx, countryId);
  }

  @ResolveField()
  async cycleTitle(@Ctx() ctx: RequestContext, @Parent() { cycleId }: Assessment): Promise<LocalizedText> {
    return (await cycleTitle(ctx, cycleId))!;
  }

  /** 0 for those who are told the state only: it would tell declined from not yet accepted. */
  @ResolveField(() => Int)
  async sequence(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<number> {
    return (await this.#seesProgress(ctx, assessment)) ? sequenceOf(ctx, assessment.id) : 0;
  }

  /** null for those who are told the state only. */
  @ResolveField(() => AssessmentProgressType, { nullable: true })
  async progress(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<Progress | null> {
    return (await this.#seesProgress(ctx, assessment)) ? this.progressReading.total(ctx, assessment) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async snapshotHash(@Ctx() ctx: RequestContext, @Parent() { id }: Assessment): Promise<string | null> {
    return (await snapshotHash(ctx, id)) ?? null;
  }

  /** For those at home; nobody else is told how a country divides its work. */
  @ResolveField(() => [AssignmentType])
  async assignments(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<AssignmentType[]> {
    if (!this.assessmentsService.isHome(ctx, assessment)) return [];
    const handedOut = await this.assessmentsService.handedOut(ctx, assessment.id);
    return Object.entries(handedOut).map(([section, { lead, contributors, isConfidential = false }]) => ({
      section,
      leadId: lead ?? null,
      contributorIds: contributors,
      isConfidential,
    }));
  }

  @ResolveField(() => [OrganisationType])
  async institutions(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<Organisation[]> {
    return this.assessmentsService.isHome(ctx, assessment) ? institutionsOf(ctx, assessment.countryId) : [];
  }

  /** For the secretariat and those at home, there only of the sections that one reads. */
  @ResolveField(() => [ReturnReasonType])
  async returnReasons(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<ReturnReason[]> {
    const isTold = await this.#seesProgress(ctx, assessment);
    return isTold ? this.review.reasons(ctx, assessment) : [];
  }

  /** null for those who don't read every section: the issues would tell of the others. */
  @ResolveField(() => IssuesScalar, { nullable: true })
  submissionIssues(
    @Ctx() ctx: RequestContext,
    @Parent() assessment: Assessment,
  ): Promise<readonly Issue[] | null> {
    return this.reading.submissionIssues(ctx, assessment);
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() assessment: Assessment): Promise<string[]> {
    return [...ctx.abilities('assessment', await listedFacts(ctx, assessment))];
  }

  async #seesProgress(ctx: RequestContext, assessment: Assessment): Promise<boolean> {
    return ctx.can('assessment.viewProgress', await listedFacts(ctx, assessment));
  }
}
