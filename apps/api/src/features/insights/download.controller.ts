import { AUDIENCES, type Audience } from '@chorsu/access';
import { isId } from '@chorsu/kernel';
import { POOL_KINDS, type PoolKind } from '@chorsu/scoring';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { RegionsService } from './regions.service.ts';

@Controller('download')
export class DownloadController {
  constructor(readonly regionsService: RegionsService) {}

  /** The comparison as its screen shows it to the same reader. */
  @Get('comparison.csv')
  async comparison(
    @Ctx() ctx: RequestContext,
    @Res() reply: FastifyReply,
    @Query('region') regionId: string,
    @Query('audience') audience?: string,
    @Query('version') versionId?: string,
    @Query('kind') kind?: string,
  ): Promise<void> {
    if (versionId !== undefined && !isId(versionId)) refuse('questionnaire.not-found');
    if (!isId(regionId)) refuse('organisation.not-found');
    if (audience !== undefined && !AUDIENCES.includes(audience as Audience))
      refuse('insight.audience-unknown');
    if (kind !== undefined && !POOL_KINDS.includes(kind as PoolKind)) refuse('insight.kind-unknown');
    const compared = await this.regionsService.compare(ctx, {
      regionId,
      audience: audience as Audience | undefined,
      versionId,
      kind: kind as PoolKind | undefined,
    });
    if (compared.versionId === null) refuse('insight.nothing-submitted');
    const { document } = await this.regionsService.versions.of(ctx.sql, compared.versionId);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="comparison-${compared.region.code}.csv"`)
      // The mark tells spreadsheet programs that this is UTF-8.
      .send(`\uFEFF${comparisonCsv(compared, document, ctx.locale)}`);
  }
}
