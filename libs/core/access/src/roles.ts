export const ORGANISATION_KINDS = ['network', 'region', 'country', 'institution'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ROLES = [
  'administrator',
  'designer',
  'analyst',
  'secretariat',
  'focalPoint',
  'deputy',
  'teamMember',
  'facilitator',
  'expert',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleRule {
  /** Kinds of organisation at which the role is held. */
  readonly heldAt: readonly OrganisationKind[];
  /** Who may grant it, each only at or below their own organisation. */
  readonly grantedBy: readonly Role[];
  /** Part of one country's own work: nobody gives it to themselves. */
  readonly isNational: boolean;
  /** Outside the demonstration a second factor is required. */
  readonly needsSecondFactor: boolean;
  /** Invited by a recorded document, which a second person confirms before the invitation can be taken. */
  readonly isAppointed?: boolean;
}

/**
 * Administrator → secretariat → focal point → own institutions' members. The administrator may name a focal point too
 * (a region may have no secretariat yet), never anyone below.
 */
export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  administrator: {
    heldAt: ['network'],
    grantedBy: ['administrator'],
    isNational: false,
    needsSecondFactor: true,
  },
  designer: {
    heldAt: ['network'],
    grantedBy: ['administrator'],
    isNational: false,
    needsSecondFactor: false,
  },
  analyst: { heldAt: ['network'], grantedBy: ['administrator'], isNational: false, needsSecondFactor: true },
  secretariat: {
    heldAt: ['region'],
    grantedBy: ['administrator'],
    isNational: false,
    needsSecondFactor: true,
  },
  focalPoint: {
    heldAt: ['country'],
    grantedBy: ['administrator', 'secretariat'],
    isNational: true,
    needsSecondFactor: true,
    isAppointed: true,
  },
  deputy: { heldAt: ['country'], grantedBy: ['focalPoint'], isNational: true, needsSecondFactor: true },
  teamMember: {
    heldAt: ['institution'],
    grantedBy: ['focalPoint', 'deputy'],
    isNational: true,
    needsSecondFactor: false,
  },
  facilitator: {
    heldAt: ['country'],
    grantedBy: ['focalPoint', 'deputy'],
    isNational: true,
    needsSecondFactor: false,
  },
  expert: {
    heldAt: ['country'],
    grantedBy: ['focalPoint', 'deputy'],
    isNational: true,
    needsSecondFactor: false,
  },
  // A delegation or donor stands as an institution of its own below the network or a region.
  observer: {
    heldAt: ['network', 'region', 'institution'],
    grantedBy: ['administrator'],
    isNational: false,
    needsSecondFactor: false,
  },
};
