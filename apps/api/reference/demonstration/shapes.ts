import type { AnswerValue } from '@chorsu/answers';
import type { LocalizedText } from '@chorsu/kernel';

/** Organisations are named by code throughout; an institution's is its country's, a hyphen and its key: `XAA-health`. */
export interface DemonstrationOrganisation {
  readonly code: string;
  readonly kind: 'region' | 'country' | 'institution';
  /** Code of the organisation above; undefined stands for the network. */
  readonly parent: string | undefined;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly languages: readonly string[];
}

export type DemonstrationRole =
  | 'administrator'
  | 'designer'
  | 'analyst'
  | 'secretariat'
  | 'focalPoint'
  | 'deputy'
  | 'teamMember'
  | 'facilitator'
  | 'expert'
  | 'observer';

export interface DemonstrationAccount {
  /** The role and the place, never a person's name. */
  readonly name: string;
  readonly email: string;
  readonly role: DemonstrationRole;
  /** undefined stands for the network. */
  readonly organisation: string | undefined;
  /** Sections to which an expert is invited. */
  readonly sections?: readonly string[];
  readonly language: string;
}

export interface DemonstrationAssignment {
  readonly lead: string;
  readonly contributors: readonly string[];
}

/** One edit, in the order in which it is to be made; `for` is the institution that it is written for. */
export interface DemonstrationAnswer {
  /** Printed path: `1.6`, or `1.3@C` for one pillar. */
  readonly path: string;
  readonly aspect: 'value' | 'target' | 'comment' | 'confidence';
  readonly value: AnswerValue;
  readonly for: string;
}

/** A level that the country's expert proposes, with the comment beside the question. */
export interface DemonstrationProposal {
  /** As of an answer. */
  readonly path: string;
  readonly level: number;
  readonly comment: string;
}

/** How far the assessment has got; for `submitted` and `acknowledged` on which day it was submitted. */
export interface DemonstrationAssessment {
  readonly country: string;
  readonly cycle: string;
  readonly status: 'invited' | 'open' | 'inReview' | 'submitted' | 'acknowledged';
  readonly submittedOn: string | undefined;
  readonly assignments: Readonly<Record<string, DemonstrationAssignment>>;
  readonly answers: readonly DemonstrationAnswer[];
  readonly proposals: readonly DemonstrationProposal[];
}

export interface DemonstrationCycle {
  readonly key: string;
  readonly title: LocalizedText;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly isClosed: boolean;
  readonly assessments: readonly DemonstrationAssessment[];
}

export type Audience = 'secretariat' | 'network' | 'region' | 'partners';
export type Detail = 'nothing' | 'aggregates' | 'names' | 'everything';
export type DemonstrationRelease = Readonly<Record<Audience, Detail>>;

export interface Demonstration {
  /** Region first, then countries, then institutions: a parent before what stands below it. */
  readonly organisations: readonly DemonstrationOrganisation[];
  readonly accounts: readonly DemonstrationAccount[];
  readonly region: string;
  /** Oldest first. */
  readonly cycles: readonly DemonstrationCycle[];
  /** By country, then by section. */
  readonly releases: Readonly<Record<string, Readonly<Record<string, DemonstrationRelease>>>>;
}
