import {
  AUDIENCES,
  type Audience,
  type Comparison,
  type RevealedAnswer,
  type RevealedProfile,
  type SharedGaps,
} from '@chorsu/access';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { POOL_KINDS, type PoolKind } from '@chorsu/scoring';
import { CalendarDateScalar, documentScalar } from '../../platform/graphql/scalars.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';

export const ComparisonScalar = documentScalar(
  'Comparison',
  'A region side by side, as core/access compareRegion gives it',
);
export const ProfileScalar = documentScalar(
  'Profile',
  'All scores of one snapshot, as far as the reader may see them',
);
export const RevealedAnswersScalar = documentScalar(
  'RevealedAnswers',
  'Answers as far as the reader may see them',
);
export const SharedGapsScalar = documentScalar(
  'SharedGapsFigures',
  'Gaps of several countries, as core/access sharedGaps gives them',
);
export const LevelMatrixScalar = documentScalar(
  'LevelMatrix',
  '{ paths, countries, levels: by country, parted by commas in the order of paths, empty where there is none }',
);

export const AudienceEnum = Object.fromEntries(AUDIENCES.map((audience) => [audience, audience])) as {
  [A in Audience]: A;
};
registerEnumType(AudienceEnum, { name: 'Audience' });
export const PoolKindEnum = Object.fromEntries(POOL_KINDS.map((kind) => [kind, kind])) as {
  [K in PoolKind]: K;
};
registerEnumType(PoolKindEnum, { name: 'PoolKind' });

@ObjectType('RegionComparison')
export class RegionComparisonType {
  @Field(() => OrganisationType) region: OrganisationType;
  @Field(() => AudienceEnum) audience: Audience;
  @Field(() => [OrganisationType]) countries: OrganisationType[];
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) editionOn: string | null;
  @Field(() => ComparisonScalar, { nullable: true }) comparison: Comparison | null;
}

@ObjectType('CountryProfile')
export class CountryProfileType {
  @Field(() => OrganisationType) country: OrganisationType;
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) snapshotDate: string | null;
  @Field(() => Boolean) isInProgress: boolean;
  @Field(() => AudienceEnum, { nullable: true }) audience: Audience | null;
  @Field(() => ProfileScalar, { nullable: true }) profile: RevealedProfile | null;
  @Field(() => ComparisonScalar, { nullable: true }) region: Comparison | null;
}

@ObjectType('ComparedAnswers')
export class ComparedAnswersType {
  @Field(() => OrganisationType) country: OrganisationType;
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) snapshotDate: string | null;
  @Field(() => AudienceEnum, { nullable: true }) audience: Audience | null;
  @Field(() => RevealedAnswersScalar) answers: readonly RevealedAnswer[];
}

@ObjectType('RegionInNetwork')
export class RegionInNetworkType {
  @Field(() => OrganisationType) region: OrganisationType;
  @Field(() => CalendarDateScalar, { nullable: true }) editionOn: string | null;
  @Field(() => ComparisonScalar) comparison: Comparison;
}

@ObjectType('NetworkComparison')
export class NetworkComparisonType {
  @Field(() => OrganisationType) network: OrganisationType;
  @Field(() => AudienceEnum) audience: Audience;
  @Field(() => [OrganisationType]) countries: OrganisationType[];
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => [RegionInNetworkType]) regions: RegionInNetworkType[];
}

@ObjectType('SharedGaps')
export class SharedGapsType {
  @Field(() => OrganisationType) organisation: OrganisationType;
  @Field(() => AudienceEnum) audience: Audience;
  @Field(() => [OrganisationType]) countries: OrganisationType[];
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => SharedGapsScalar, { nullable: true }) gaps: SharedGaps | null;
}

@ObjectType('CountryAnswers')
export class CountryAnswersType {
  @Field(() => ID) countryId: string;
  @Field(() => CalendarDateScalar) snapshotDate: string;
  @Field(() => RevealedAnswersScalar) answers: readonly RevealedAnswer[];
}

@ObjectType('RegionAnswers')
export class RegionAnswersType {
  @Field(() => OrganisationType) region: OrganisationType;
  @Field(() => AudienceEnum) audience: Audience;
  @Field(() => [OrganisationType]) countries: OrganisationType[];
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
  @Field(() => ID, { nullable: true }) versionId: string | null;
  @Field(() => [CountryAnswersType]) shown: CountryAnswersType[];
}
