import type { Id } from '@chorsu/kernel';
import '@fastify/multipart';
import type { FormCounts, ReportLine } from '@chorsu/interchange';
import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { formLimits } from './import/form-limits.ts';
import { readFormFile } from './import/read-form-file.ts';
import { keepDraft } from './import-draft.ts';

/** What the designer looks at before anything is taken over. */
interface ImportPreview {
  /** null when the file can't be imported. */
  readonly importId: Id | null;
  readonly title: string | null;
  readonly languages: readonly string[];
  readonly counts: FormCounts;
  readonly report: readonly ReportLine[];
}

@Controller('upload')
export class UploadController {
  @Post('questionnaire')
  async questionnaire(@Ctx() ctx: RequestContext, @Req() request: FastifyRequest): Promise<ImportPreview> {
    ctx.require('questionnaire.import', {});
    if (!request.isMultipart()) refuse('import.without-file');
    const part = await request.file({ limits: { fileSize: formLimits.bytes, files: 1 } });
    if (!part) refuse('import.without-file');
    const bytes = await part.toBuffer().catch((error: { code?: unknown }) => {
      if (error.code === 'FST_REQ_FILE_TOO_LARGE') refuse('file.too-large', { limit: formLimits.bytes });
      // The line broke, or the body ended before the file did.
      return refuse('import.incomplete');
    });
    const { document, title, languages, counts, report } = await readFormFile(bytes, { name: part.filename });
    const importId = document ? await keepDraft(ctx, document, report) : null;
    return { importId, title, languages, counts, report };
  }
}
