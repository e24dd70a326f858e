import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../platform/config/config.ts';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Letters } from './letters.ts';
import { ChecklistItemType } from './member.graphql.ts';
import { sendTestMail, setupChecklist, type ChecklistItem } from './setup.ts';

@Resolver()
export class SetupResolver {
  constructor(
    readonly letters: Letters,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  @Query(() => [ChecklistItemType])
  setupChecklist(@Ctx() ctx: RequestContext): Promise<ChecklistItem[]> {
    return setupChecklist(ctx, this.config.mailUrl !== undefined);
  }

  @Mutation(() => Boolean)
  sendTestMail(@Ctx() ctx: RequestContext): Promise<boolean> {
    return sendTestMail(ctx, this.letters, this.config.publicUrl);
  }
}
