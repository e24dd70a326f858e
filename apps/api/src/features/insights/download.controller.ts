import { AUDIENCES, type Audience } from '@chorsu/access';
import { isId, type Id } from '@chorsu/kernel';
import { POOL_KINDS, type PoolKind } from '@chorsu/scoring';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { answersCsv } from './answers-csv.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { NetworkService } from './network.service.ts';
import { RegionAnswersService } from './region-answers.service.ts';
import { RegionsService } from './regions.service.ts';

/** What an address may say of a file. */
interface Asked {
  readonly region?: string;
  readonly audience?: string;
  readonly version?: string;
  readonly kind?: string;
}

/** Figures and answers as files, as their screens show them to the same reader. */
@Controller('download')
export class DownloadController {
  constructor(
    readonly regionsService: RegionsService,
    readonly networkService: NetworkService,
    readonly regionAnswersService: RegionAnswersService,
  ) {}

  @Get('comparison.csv')
  async comparison(
    @Ctx() ctx: RequestContext,
    @Res() reply: FastifyReply,
    @Query() asked: Asked,
  ): Promise<void> {
    const compared = await this.regionsService.compare(ctx, { regionId: regionIn(asked), ...wishIn(asked) });
    const { document } = await this.#version(ctx, compared);
    await send(reply, `comparison-${compared.region.code}`, comparisonCsv([compared], document, ctx.locale));
  }

  @Get('network.csv')
  async network(
    @Ctx() ctx: RequestContext,
    @Res() reply: FastifyReply,
    @Query() asked: Asked,
  ): Promise<void> {
    const compared = await this.networkService.compare(ctx, wishIn(asked));
    const { audience, countries } = compared;
    const { document } = await this.#version(ctx, compared);
    const regions = compared.regions.map((each) => ({
      ...each,
      audience,
      countries: each.comparison.countries.map(({ id }) => countries.find((country) => country.id === id)!),
    }));
    await send(reply, `comparison-${compared.network.code}`, comparisonCsv(regions, document, ctx.locale));
  }

  @Get('answers.csv')
  async answers(
    @Ctx() ctx: RequestContext,
    @Res() reply: FastifyReply,
    @Query() asked: Asked,
  ): Promise<void> {
    const wish = { regionId: regionIn(asked), ...wishIn(asked) };
    const compared = await this.regionAnswersService.compare(ctx, wish);
    const { document } = await this.#version(ctx, compared);
    await send(reply, `answers-${compared.region.code}`, answersCsv(compared, document, ctx.locale));
  }

  #version(ctx: RequestContext, { versionId }: { readonly versionId: Id | null }) {
    return versionId === null
      ? refuse('insight.nothing-submitted')
      : this.regionsService.versions.of(ctx.sql, versionId);
  }
}

const regionIn = ({ region }: Asked): Id => (isId(region) ? region : refuse('organisation.not-found'));

function wishIn({ audience, version, kind }: Asked) {
  if (version !== undefined && !isId(version)) refuse('questionnaire.not-found');
  if (audience !== undefined && !AUDIENCES.includes(audience as Audience)) refuse('insight.audience-unknown');
  if (kind !== undefined && !POOL_KINDS.includes(kind as PoolKind)) refuse('insight.kind-unknown');
  return {
    audience: audience as Audience | undefined,
    versionId: version,
    kind: kind as PoolKind | undefined,
  };
}

/** The mark tells spreadsheet programs that this is UTF-8. */
const send = (reply: FastifyReply, name: string, text: string) =>
  reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(`\uFEFF${text}`);
