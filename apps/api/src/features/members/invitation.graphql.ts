import type { Role } from '@chorsu/access';
import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import type { AppointmentDocument } from './appointment-document.ts';
import { RoleEnum } from './member.graphql.ts';

@ObjectType('AppointmentDocument')
export class AppointmentDocumentType implements AppointmentDocument {
  @Field(() => String) reference: string;
  @Field(() => CalendarDateScalar) date: string;
  @Field(() => String) signedBy: string;
  @Field(() => String) signedAs: string;
}

@InputType()
export class AppointmentDocumentInput implements AppointmentDocument {
  @Field(() => String) reference: string;
  @Field(() => CalendarDateScalar) date: string;
  @Field(() => String) signedBy: string;
  @Field(() => String) signedAs: string;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => RoleEnum) role: string;
  @Field(() => ID) organisationId: string;
  /** For an expert. */
  @Field(() => [String], { nullable: true, name: 'sections' }) sectionCodes: readonly string[] | null;
  @Field(() => OrganisationType) organisation: OrganisationType;
  /** waiting (for a second administrator), open, used, withdrawn, rejected or expired */
  @Field(() => String) state: string;
  @Field(() => InstantScalar) expiresAt: string;
  @Field(() => InstantScalar) createdAt: string;
  @Field(() => String, { nullable: true }) invitedByName: string | null;
  /** For a focal point: by what they were named. */
  @Field(() => AppointmentDocumentType, { nullable: true }) document: AppointmentDocument | null;
  /** The link goes by letter once it is confirmed, and its code is shown to nobody. */
  @Field(() => Boolean, { nullable: true }) isByLetter: boolean | null;
  /** Who confirmed or rejected it. */
  @Field(() => String, { nullable: true }) decidedByName: string | null;
  /** Why it was rejected. */
  @Field(() => String, { nullable: true }) rejection: string | null;
  @Field(() => [String]) abilities: string[];
  /** Only in the moment of making. */
  @Field(() => String, { nullable: true }) code?: string;
  @Field(() => String, { nullable: true }) link?: string;
  @Field(() => Boolean, { nullable: true }) isMailed?: boolean;
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => LocalizedTextScalar) organisation: LocalizedText;
  @Field(() => RoleEnum) role: string;
  @Field(() => InstantScalar) expiresAt: string;
  @Field(() => Boolean) hasAccount: boolean;
  /** An administrator has yet to confirm it: it can't be taken so far. */
  @Field(() => Boolean) isWaiting: boolean;
}

@InputType()
export class InviteInput {
  @Field(() => ID) organisationId: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => String) people: string;
  /** For experts: codes of the sections to which they are invited, at least one. */
  @Field(() => [String], { nullable: true }) sections?: string[] | null;
  @Field(() => Boolean, { nullable: true }) isCodeOnly?: boolean | null;
  /** For a focal point, required: by what they were named. */
  @Field(() => AppointmentDocumentInput, { nullable: true }) document?: AppointmentDocumentInput | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String) code: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String) password: string;
  @Field(() => String, { nullable: true }) language?: string | null;
}
