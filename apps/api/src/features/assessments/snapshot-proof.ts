import { createHash } from 'node:crypto';
import type { SnapshotContent } from '@chorsu/answers';
import { canonicalJson } from '@chorsu/kernel';
import type { Profile } from '@chorsu/scoring';
import { digestOf, newSalt } from '../../platform/events/chain.ts';
import type { Snapshot } from './snapshot.entity.ts';

/** A digest and the salt that it was made with; without its salt, once redacted, it says nothing of what it was made from. */
type Digest = readonly [digest: string, salt: string | null];

/** What the hash of a snapshot is made over, so that it stands when an answer is taken back. */
export interface SnapshotProof {
  /** In the order of the content's answers. */
  readonly answers: readonly Digest[];
  readonly profile: Digest;
}

/** All that a snapshot's hash covers. */
export interface ProvenSnapshot extends Pick<
  Snapshot,
  'countryId' | 'number' | 'sequence' | 'takenAt' | 'scoringVersion'
> {
  /** Hash of the questionnaire's version. */
  readonly questionnaire: string;
  readonly content: SnapshotContent;
  readonly proof: SnapshotProof;
}

export const proofOf = ({ answers }: SnapshotContent, profile: Profile): SnapshotProof => ({
  answers: answers.map(digested),
  profile: digested(profile),
});

function digested(what: object): Digest {
  const salt = newSalt();
  return [digestIn(salt, what), salt];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As it is stored: what JSON leaves out counts for nothing. */
const digestIn = (salt: string, what: object): string =>
  digestOf(salt, JSON.parse(JSON.stringify(what)) as object);

/** SHA-256 over RFC 8785 JSON of paths and digests, not of what was answered. */
export const snapshotHash = (snapshot: ProvenSnapshot): string => {
  const { countryId, number, sequence, takenAt, scoringVersion, questionnaire, content, proof } = snapshot;
  return sha256(
    canonicalJson({
      format: 3,
      questionnaire,
      countryId,
      number,
      sequence,
      takenAt,
      scoringVersion,
      environment: content.environment,
      answers: content.answers.map(({ path }, place) => [path, proof.answers[place]![0]]),
      profile: proof.profile[0],
    }),
  );
};

/** Without the salts of the answer at one path and of the figures that it had a part in. */
export const proofWithout = (
  { answers, profile }: SnapshotProof,
  content: SnapshotContent,
  path: string,
): SnapshotProof => ({
  answers: answers.map(([digest, salt], place): Digest => [
    digest,
    content.answers[place]!.path === path ? null : salt,
  ]),
  profile: [profile[0], null],
});

export const isProven = ([digest, salt]: Digest, what: object): boolean =>
  salt !== null && digestIn(salt, what) === digest;
