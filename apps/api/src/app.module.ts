import { organisations } from './features/organisations/organisations.module.ts';
import type { Feature } from './platform/feature.ts';

/** The features in the allowed order of arrows: a later one may use an earlier one, never the other way. */
export const features: readonly Feature[] = [organisations];
