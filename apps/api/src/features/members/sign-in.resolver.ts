import type { Id } from '@chorsu/kernel';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { GraphqlContext } from '../../platform/graphql/graphql.module.ts';
import { Public } from '../../platform/graphql/public.decorator.ts';
import { Entering, type Entered } from './entering.ts';
import { EntranceService, type Entrance } from './entrance.service.ts';
import { AcceptInvitationInput, InvitationPreviewType } from './invitation.graphql.ts';
import { JoiningService, type InvitationPreview } from './joining.service.ts';
import { EntranceType, SignInInput, SignInResultType } from './member.graphql.ts';
import { SecretsService } from './secrets.service.ts';
import { SignInService } from './sign-in.service.ts';
import { visitorOf } from './visitor.ts';

/** What a stranger may do: come in. */
@Resolver()
export class SignInResolver {
  constructor(
    readonly entranceService: EntranceService,
    readonly signInService: SignInService,
    readonly joiningService: JoiningService,
    readonly secretsService: SecretsService,
    readonly entering: Entering,
  ) {}

  @Public()
  @Query(() => EntranceType)
  entrance(@Ctx() ctx: RequestContext): Promise<Entrance> {
    return this.entranceService.entrance(ctx);
  }

  @Public()
  @Mutation(() => SignInResultType)
  signIn(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('input') input: SignInInput,
  ): Promise<Entered> {
    return this.signInService.withPassword(ctx, visitorOf(context), input);
  }

  @Public()
  @Mutation(() => SignInResultType)
  signInAsDemo(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('accountId', { type: () => ID }) accountId: Id,
  ): Promise<Entered> {
    return this.signInService.asDemo(ctx, visitorOf(context), accountId);
  }

  @Public()
  @Mutation(() => SignInResultType)
  verifySecondFactor(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('code', { type: () => String }) code: string,
  ): Promise<Entered> {
    return this.signInService.withSecondFactor(ctx, visitorOf(context), code);
  }

  @Public()
  @Mutation(() => Boolean)
  signOut(@Context() context: GraphqlContext): Promise<boolean> {
    return this.entering.leave(visitorOf(context));
  }

  @Public()
  @Mutation(() => Boolean)
  requestPasswordReset(
    @Ctx() ctx: RequestContext,
    @Args('email', { type: () => String }) email: string,
  ): boolean {
    return this.secretsService.requestReset(ctx, email);
  }

  @Public()
  @Mutation(() => Boolean)
  resetPassword(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String }) token: string,
    @Args('password', { type: () => String }) password: string,
  ): Promise<boolean> {
    return this.secretsService.reset(ctx, token, password);
  }

  @Public()
  @Query(() => InvitationPreviewType, { nullable: true })
  invitation(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('code', { type: () => String }) code: string,
  ): Promise<InvitationPreview | null> {
    return this.joiningService.preview(ctx, visitorOf(context).address, code);
  }

  @Public()
  @Mutation(() => SignInResultType)
  acceptInvitation(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<Entered> {
    return this.joiningService.accept(ctx, visitorOf(context), input);
  }
}
