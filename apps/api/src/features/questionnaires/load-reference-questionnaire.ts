import { IsNull } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { needsAssessment } from '../../../reference/needs-assessment.ts';
import { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import { Questionnaire } from './questionnaire.entity.ts';
import { QuestionnairesService } from './questionnaires.service.ts';

/** Where there is no questionnaire yet: the needs assessment that ships with the product, published. */
export async function loadReferenceQuestionnaire(
  ctx: RequestContext,
  service: QuestionnairesService,
): Promise<void> {
  const document = needsAssessment();
  if (!(await ctx.db.existsBy(Questionnaire, {})))
    await ctx.write([], (tx) => service.addVersion(tx, document));
  // Also where an earlier start was cut off between the two.
  const questionnaire = await ctx.db.findOneBy(Questionnaire, { code: document.code });
  const draft =
    questionnaire &&
    (await ctx.db.findOne(QuestionnaireVersion, {
      select: { id: true },
      where: { questionnaireId: questionnaire.id, number: 1, publishedAt: IsNull() },
    }));
  if (draft) await service.publish(ctx, draft.id);
}
