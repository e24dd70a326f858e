import type { Id } from '@chorsu/kernel';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { GraphqlContext } from '../../platform/graphql/graphql.module.ts';
import { Public } from '../../platform/graphql/public.decorator.ts';
import { AccountsService, type Me } from './accounts.service.ts';
import { DeviceSessionType, MeType, PreferencesInput, SecondFactorEnrolmentType } from './member.graphql.ts';
import { SecretsService } from './secrets.service.ts';
import { visitorOf } from './visitor.ts';

@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    readonly accountsService: AccountsService,
    readonly secretsService: SecretsService,
  ) {}

  /** null for a stranger: the page asks it to know whether to show the sign-in. */
  @Public()
  @Query(() => MeType, { nullable: true })
  me(@Ctx() ctx: RequestContext): Promise<Me | null> {
    return this.accountsService.me(ctx);
  }

  @Mutation(() => MeType)
  setPreferences(@Ctx() ctx: RequestContext, @Args('input') input: PreferencesInput): Promise<Me> {
    return this.accountsService.setPreferences(ctx, input);
  }

  @Query(() => [DeviceSessionType])
  sessions(@Ctx() ctx: RequestContext): Promise<DeviceSessionType[]> {
    return this.accountsService.devices(ctx);
  }

  @Mutation(() => Boolean)
  endSession(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<boolean> {
    return this.accountsService.endSession(ctx, id);
  }

  @Mutation(() => Boolean)
  changePassword(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('current', { type: () => String }) current: string,
    @Args('next', { type: () => String }) next: string,
  ): Promise<boolean> {
    return this.secretsService.changePassword(ctx, visitorOf(context), { current, next });
  }

  @Mutation(() => SecondFactorEnrolmentType)
  enrolSecondFactor(@Ctx() ctx: RequestContext): Promise<{ secret: string; url: string }> {
    return this.secretsService.enrol(ctx);
  }

  @Mutation(() => [String])
  confirmSecondFactor(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Args('code', { type: () => String }) code: string,
  ): Promise<string[]> {
    return this.secretsService.confirm(ctx, visitorOf(context), code);
  }
}
