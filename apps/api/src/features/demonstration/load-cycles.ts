import type { Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type {
  Demonstration,
  DemonstrationAssessment,
  DemonstrationCycle,
} from '../../../reference/demonstration.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { appendChanges } from '../assessments/append-changes.ts';
import type { Assessment } from '../assessments/assessment.entity.ts';
import { headOf } from '../assessments/assessment-state.ts';
import type { AssessmentsService } from '../assessments/assessments.service.ts';
import { openCycle } from '../assessments/invite-countries.ts';
import type { Review } from '../assessments/review.ts';
import type { Submitting } from '../assessments/submitting.ts';
import type { CyclesService } from '../cycles/cycles.service.ts';
import type { DemoWorld } from './demo-world.ts';

export interface UseCases {
  readonly cycles: CyclesService;
  readonly assessments: AssessmentsService;
  readonly submitting: Submitting;
  readonly review: Review;
}

/** Opens each cycle and answers it through the same use cases as people do. */
export async function loadCycles(
  world: DemoWorld,
  useCases: UseCases,
  { cycles, region }: Pick<Demonstration, 'cycles' | 'region'>,
  versionId: Id,
): Promise<void> {
  for (const cycle of cycles) {
    const secretariat = await world.as('secretariat', region, cycle.opensOn);
    const { id } = await openCycle(secretariat, useCases.cycles, {
      title: cycle.title,
      organisationId: world.id(region),
      versionId,
      countryIds: cycle.assessments.map(({ country }) => world.id(country)),
      opensOn: cycle.opensOn,
      closesOn: cycle.closesOn,
    });
    const invited = await useCases.assessments.list(secretariat, { cycleId: id });
    for (const wanted of cycle.assessments) {
      const assessment = invited.find(({ countryId }) => countryId === world.id(wanted.country))!;
      await loadAssessment(world, useCases, cycle, wanted, assessment, region);
    }
    if (cycle.isClosed)
      await useCases.cycles.close(await world.as('secretariat', region, cycle.closesOn), id);
  }
}

async function loadAssessment(
  world: DemoWorld,
  { assessments, submitting, review }: UseCases,
  cycle: DemonstrationCycle,
  wanted: DemonstrationAssessment,
  { id }: Assessment,
  region: string,
): Promise<void> {
  if (wanted.status === 'invited') return;
  const leader = await world.as('focalPoint', wanted.country, cycle.opensOn);
  await assessments.accept(leader, id);
  await assessments.chooseReaders(leader, id, true);
  for (const [section, { lead, contributors }] of Object.entries(wanted.assignments))
    await assessments.assignSection(
      leader,
      id,
      section,
      world.id(lead),
      contributors.map((code) => world.id(code)),
    );
  for (const run of runsByInstitution(wanted.answers)) {
    const institution = run[0]!.for;
    const day = cycle.isClosed ? cycle.opensOn : daysAfter(cycle.opensOn, workedAfter);
    const left = world.has('teamMember', institution)
      ? await answer(await world.as('teamMember', institution, day), assessments, id, run, world)
      : run;
    // What a ministry may not write, because it has no part in the section, its focal point writes down for it.
    const writer = await world.as('focalPoint', wanted.country, day);
    const [refused] = await answer(writer, assessments, id, left, world);
    if (refused) throw new Error(`The answer of ${wanted.country} to ${refused.path} was refused.`);
  }
  if (wanted.proposals.length > 0) {
    const day = daysAfter(cycle.opensOn, workedAfter);
    await propose(await world.as('expert', wanted.country, day), assessments, id, wanted, world);
  }
  if (wanted.status === 'open') return;
  const closer = await world.as('focalPoint', wanted.country, wanted.submittedOn ?? cycle.opensOn);
  await assessments.startReview(closer, id);
  if (wanted.status === 'inReview') return;
  await submitting.submit(closer, id, (await headOf(closer, id)).sequence);
  if (wanted.status === 'acknowledged')
    await review.acknowledge(await world.as('secretariat', region, wanted.submittedOn!), id);
}

/** So many days after a cycle opened, those who were here at its opening find what others have done since. */
const workedAfter = 21;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

type DemonstrationAnswers = DemonstrationAssessment['answers'];

/** In their order, cut where another institution answers: which of two values came first is part of the story. */
function runsByInstitution(answers: DemonstrationAnswers): DemonstrationAnswers[] {
  const runs: DemonstrationAnswers[number][][] = [];
  for (const answer of answers) {
    const last = runs.at(-1);
    if (last?.[0]?.for === answer.for) last.push(answer);
    else runs.push([answer]);
  }
  return runs;
}

/** As a device would send them; answers those that were refused. Nobody has seen anything: two values on one path stand beside each other. */
async function answer(
  ctx: RequestContext,
  { versions }: AssessmentsService,
  assessmentId: Id,
  answers: DemonstrationAnswers,
  world: DemoWorld,
): Promise<DemonstrationAnswers> {
  const changes = answers.map(({ path, aspect, value, for: institution }): Change => ({
    id: ctx.newId(),
    path,
    aspect,
    value,
    by: ctx.account!,
    for: world.id(institution),
    seen: [],
  }));
  if (changes.length === 0) return [];
  const { outcomes } = await appendChanges(ctx, versions, assessmentId, changes);
  return answers.filter((_, index) => outcomes[index]!.outcome === 'refused');
}

/** The country's expert says what level they would give, and why beside the question. */
async function propose(
  ctx: RequestContext,
  { versions }: AssessmentsService,
  assessmentId: Id,
  { country, proposals }: DemonstrationAssessment,
  world: DemoWorld,
): Promise<void> {
  const changes = proposals.flatMap(({ path, level, comment }): Change[] => {
    const own = { by: ctx.account!, for: world.id(country), seen: [] };
    return [
      { id: ctx.newId(), path, aspect: `proposed:${ctx.account}`, value: level, ...own },
      {
        id: ctx.newId(),
        path: path.split('@')[0]!,
        aspect: `comment:${ctx.account}`,
        value: comment,
        ...own,
      },
    ];
  });
  const { outcomes } = await appendChanges(ctx, versions, assessmentId, changes);
  const refused = outcomes.find(({ outcome }) => outcome === 'refused');
  if (refused) throw new Error(`A proposal for ${country} was refused: ${refused.reason}.`);
}
