import { assessments } from './features/assessments/assessments.module.ts';
import { cycles } from './features/cycles/cycles.module.ts';
import { demonstration } from './features/demonstration/demonstration.module.ts';
import { home } from './features/home/home.module.ts';
import { insights } from './features/insights/insights.module.ts';
import { members } from './features/members/members.module.ts';
import { organisations } from './features/organisations/organisations.module.ts';
import { questionnaires } from './features/questionnaires/questionnaires.module.ts';
import { releases } from './features/releases/releases.module.ts';
import type { Feature } from './platform/feature.ts';

/** The features in the allowed order of arrows: a later one may use an earlier one, never the other way. */
export const features: readonly Feature[] = [
  organisations,
  members,
  questionnaires,
  cycles,
  releases,
  assessments,
  insights,
  home,
  demonstration,
];
