export {
  type Actor,
  current,
  is,
  isAt,
  isHome,
  isInside,
  isOver,
  institutionsIn,
  type MembershipFacts,
  type Place,
  speaksFor,
} from './actor.ts';
export { shownTogether, type SubmittedTogether } from './offered.ts';
export {
  ASSESSMENT_STATUSES,
  type AssessmentFacts,
  type AssessmentStatus,
  shownStatus,
} from './assessment.policy.ts';
export { AUDIENCES, type Audience, audiencesFor, belongsToAudience, observingFor } from './audience.ts';
export {
  abilities,
  can,
  type FactsOf,
  ownAbilities,
  type Permission,
  PERMISSIONS,
  type Thing,
} from './can.ts';
export type { CycleFacts } from './cycle.policy.ts';
export { grantableRoles, isAppointed, mayGrant } from './grant.ts';
export type { InsightFacts } from './insight.policy.ts';
export type { InvitationFacts } from './invitation.policy.ts';
export type { MemberFacts } from './member.policy.ts';
export type { OrganisationFacts } from './organisation.policy.ts';
export type { QuestionnaireFacts } from './questionnaire.policy.ts';
export type { ReleaseFacts } from './release.policy.ts';
export {
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Role,
  ROLE_RULES,
  type RoleRule,
  ROLES,
} from './roles.ts';
export type { SectionFacts } from './section-reading.ts';
export {
  AVAILABILITY,
  type Availability,
  compareRegion,
  type Comparison,
  type ComparisonInput,
} from './compare-region.ts';
export type { HomeReader, Reader } from './reader.ts';
export {
  audiencesOf,
  type BandReason,
  type ComparedCountry,
  comparisonReader,
  type RegionBeside,
  type ComparisonReader,
} from './region-band.ts';
export {
  type CountryReleases,
  type Detail,
  DETAILS,
  least,
  mostFor,
  type OutsideReader,
  type Release,
  ReleaseChoices,
  releaseProblem,
  releasesOf,
  sharesByName,
  STANDARD_DETAILS,
  standardRelease,
} from './release.ts';
export { reveal, type AnswersData, type EvidenceData, type ProfileData, type RecordsData } from './reveal.ts';
export { hearsExpert, type HeldAnswer, type RevealedAnswer, type RevealFacts } from './reveal-answers.ts';
export type { RevealedPools, RevealedProfile } from './reveal-profile.ts';
export {
  type HandOut,
  isInvitedExpert,
  mayReadSection,
  readableSections,
  sectionFacts,
} from './section-reading.ts';
export { sectionsReadByName } from './read-by-name.ts';
export { sharedGaps, type SharedGaps } from './gap-sharing.ts';
