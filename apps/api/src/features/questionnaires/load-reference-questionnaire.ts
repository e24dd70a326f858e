import type { RequestContext } from '../../platform/context/request-context.ts';
import { needsAssessment } from '../../../reference/needs-assessment.ts';
import { Questionnaire } from './questionnaire.entity.ts';
import { QuestionnairesService } from './questionnaires.service.ts';

/** Where there is no questionnaire yet: the needs assessment that ships with the product, published. */
export async function loadReferenceQuestionnaire(
  ctx: RequestContext,
  service: QuestionnairesService,
): Promise<void> {
  if (await ctx.db.existsBy(Questionnaire, {})) return;
  const version = await ctx.write([], (tx) => service.addVersion(tx, needsAssessment()));
  await service.publish(ctx, version.id);
}
