import type { Change } from '@chorsu/answers';
import { problemOf } from '@chorsu/api-client';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { Client } from 'urql';
import {
  OpenAssessmentDocument,
  VersionDocument,
  type OpenedAnswers,
  type OpenedAssessment,
} from './filling.graphql.ts';

/** All that is needed to go on with an assessment, from the server or as it was kept on this device. */
export interface OpenedData {
  readonly assessment: OpenedAssessment;
  readonly answers: OpenedAnswers;
  readonly document: QuestionnaireDocument;
  /** Changes that came after the answers were fetched. */
  readonly since: readonly Change[];
  /** True: the server wasn't reached, this is the last known state. */
  readonly isKept: boolean;
}

/** Where the device keeps it; the outbox's store is one. */
export interface Keeper {
  keep(name: string, value: unknown): Promise<void>;
  kept<T>(name: string): Promise<T | undefined>;
}

export type KeptAssessment = Pick<OpenedData, 'assessment' | 'answers' | 'since'>;

export const keptName = (assessmentId: string): string => `assessment:${assessmentId}`;
const versionName = (versionId: string): string => `version:${versionId}`;

/** Past this, the state kept on the device is shown and what the server has comes in afterwards. */
const PATIENCE = 3_000;

/** Throws urql's error when the server can't be reached and nothing is kept, or when it refuses. */
export async function openAssessment(client: Client, keeper: Keeper, id: string): Promise<OpenedData> {
  const kept = await keptOnDevice(keeper, id);
  const fetched = fetchAssessment(client, keeper, id);
  if (!kept) return fetched;
  fetched.catch(() => undefined);
  const slow = new Promise<OpenedData>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  try {
    return await Promise.race([fetched, slow]);
  } catch (error) {
    if (problemOf(error)?.code !== 'network.unreachable') throw error;
    return kept;
  }
}

async function fetchAssessment(client: Client, keeper: Keeper, id: string): Promise<OpenedData> {
  const { data, error } = await client
    .query(OpenAssessmentDocument, { id }, { requestPolicy: 'network-only' })
    .toPromise();
  if (!data) throw error;
  const { assessment, assessmentAnswers: answers } = data;
  const document = await documentOf(client, keeper, assessment.versionId);
  const kept: KeptAssessment = { assessment, answers, since: [] };
  await keeper.keep(keptName(id), kept);
  return { ...kept, document, isKept: false };
}

/** A published version never changes, so the device's copy is as good as the server's. */
async function documentOf(client: Client, keeper: Keeper, versionId: string): Promise<QuestionnaireDocument> {
  const kept = await keeper.kept<QuestionnaireDocument>(versionName(versionId));
  if (kept) return kept;
  const { data, error } = await client.query(VersionDocument, { id: versionId }).toPromise();
  if (!data) throw error;
  await keeper.keep(versionName(versionId), data.questionnaireVersion.document);
  return data.questionnaireVersion.document;
}

/** What this device knows of an assessment, without asking the server. */
export async function keptOnDevice(keeper: Keeper, id: string): Promise<OpenedData | undefined> {
  const kept = await keeper.kept<KeptAssessment>(keptName(id));
  const document = kept && (await keeper.kept<QuestionnaireDocument>(versionName(kept.assessment.versionId)));
  return kept && document ? { ...kept, document, isKept: true } : undefined;
}
