import { ROLES, type Role } from '@chorsu/access';
import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType('Membership')
export class MembershipType {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: string;
  @Field(() => OrganisationType) organisation: OrganisationType;
  @Field(() => ID) accountId: string;
  @Field(() => String) accountName: string;
  @Field(() => CalendarDateScalar) from: string;
  @Field(() => CalendarDateScalar, { nullable: true }) until: string | null;
  /** For an expert: codes of the sections to which the country invited them; null for who has no part in its work. */
  @Field(() => [String], { nullable: true, name: 'sections' }) sectionCodes: readonly string[] | null;
  /** For an officer of a secretariat: the countries in which they also have a national role. */
  @Field(() => [OrganisationType]) nationalIn: OrganisationType[];
  @Field(() => [String]) abilities: string[];
}

@ObjectType('Me')
export class MeType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => String) language: string;
  @Field(() => Boolean) hasSecondFactor: boolean;
  @Field(() => Boolean) needsSecondFactor: boolean;
  @Field(() => Boolean) isShortcutsOff: boolean;
  @Field(() => Boolean) isDemonstration: boolean;
  @Field(() => [MembershipType]) memberships: MembershipType[];
  @Field(() => [String]) abilities: string[];
}

@ObjectType('SignInResult')
export class SignInResultType {
  @Field(() => MeType, { nullable: true }) me: MeType | null;
  @Field(() => Boolean) isSecondFactorNeeded: boolean;
}

@InputType()
export class SignInInput {
  @Field(() => String) email: string;
  @Field(() => String) password: string;
  @Field(() => Boolean, { nullable: true }) isOwnDevice?: boolean | null;
}

@InputType()
export class PreferencesInput {
  @Field(() => String, { nullable: true }) language?: string | null;
  @Field(() => Boolean, { nullable: true }) isShortcutsOff?: boolean | null;
}

@ObjectType('SecondFactorEnrolment')
export class SecondFactorEnrolmentType {
  @Field(() => String) secret: string;
  @Field(() => String) url: string;
}

@ObjectType('DeviceSession')
export class DeviceSessionType {
  @Field(() => ID) id: string;
  @Field(() => String) device: string;
  @Field(() => InstantScalar) startedAt: string;
  @Field(() => InstantScalar) lastSeenAt: string;
  @Field(() => Boolean) isCurrent: boolean;
}

@ObjectType('ChecklistItem')
export class ChecklistItemType {
  @Field(() => String) code: string;
  @Field(() => Boolean) isDone: boolean;
  @Field(() => Int) count: number;
}

@ObjectType('DemoAccount')
export class DemoAccountType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: string;
  @Field(() => LocalizedTextScalar) organisation: LocalizedText;
}

@ObjectType('Entrance')
export class EntranceType {
  @Field(() => Boolean) isDemonstration: boolean;
  @Field(() => LocalizedTextScalar) networkName: LocalizedText;
  @Field(() => [DemoAccountType]) demoAccounts: DemoAccountType[];
  @Field(() => Boolean) needsFirstAdministrator: boolean;
}
