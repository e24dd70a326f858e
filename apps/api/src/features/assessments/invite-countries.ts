import type { RequestContext } from '../../platform/context/request-context.ts';
import type { Cycle } from '../cycles/cycle.entity.ts';
import type { CyclesService, NewCycle } from '../cycles/cycles.service.ts';
import { Assessment } from './assessment.entity.ts';
import { assessmentInvited } from './assessment.events.ts';

/** Opens a cycle and invites its countries: one assessment each, in the same transaction. */
export const openCycle = (ctx: RequestContext, cycles: CyclesService, wish: NewCycle): Promise<Cycle> =>
  ctx.write([], async (tx) => {
    const cycle = await cycles.open(tx, { ...wish, countryIds: [...new Set(wish.countryIds)] });
    for (const countryId of cycle.countries.ids) {
      const assessment = tx.db.create(Assessment, {
        id: tx.newId(),
        cycleId: cycle.id,
        versionId: cycle.versionId,
        countryId,
        status: 'invited',
        dueOn: cycle.closesOn,
        isReadByAll: false,
        createdAt: tx.now,
        acceptedAt: null,
        submittedAt: null,
      });
      await tx.openStream(assessment.id, 'assessment');
      const { sequence } = tx.record(assessment.id, assessmentInvited(assessment));
      await tx.db.insert(Assessment, { ...assessment, statusSequence: sequence });
    }
    return cycle;
  });
