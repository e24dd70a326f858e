import {
  appendChange,
  compareFor,
  proposals,
  recordsOf,
  shapeProblem,
  type AnswerRecord,
  type Change,
  type ChangeOutcome,
  type StoredState,
} from '@chorsu/answers';
import { canonicalJson, isId, parsePath, type Id } from '@chorsu/kernel';
import { fromJson } from '../../platform/database/dialect.ts';
import type { RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { longestPath } from './answer-aspect.entity.ts';
import { ANSWER_CHANGED, answerChanged, loggedChange } from './assessment.events.ts';
import { answerable, homeOf, type Home } from './answerable-assessment.ts';
import { sectionFactsOf } from './assessment-facts.ts';
import { AnswerRights } from './answer-rights.ts';
import type { PublishedVersion, Versions } from './versions.ts';
import { marks } from '../../platform/database/sql.ts';

/** What became of one change; a refused one says why and stays on the device that sent it. */
export interface AnswerOutcome {
  readonly id: Id;
  readonly outcome: ChangeOutcome;
  readonly reason?: string;
  /** Its number in the assessment's one sequence, when it stands there now. */
  readonly sequence?: number;
}

export interface AppendResult {
  /** The last number of the sequence after this batch. */
  readonly sequence: number;
  readonly outcomes: readonly AnswerOutcome[];
}

/**
 * Takes a batch of changes into the assessment's one sequence, each with its own outcome. A change known already is
 * answered as known; one whose id is known with another author or content is refused without saying whose it is; one
 * that has seen a refused one is refused with it. Rights are judged now, on arrival.
 */
export async function appendChanges(
  ctx: RequestContext,
  versions: Versions,
  assessmentId: Id,
  changes: readonly Change[],
): Promise<AppendResult> {
  const home = await homeOf(ctx, assessmentId);
  const version = await versions.of(ctx.sql, home.versionId);
  return ctx.write(assessmentId, async (tx) => {
    const batch = await Batch.open(tx, home, version, changes);
    const outcomes = changes.map((change) => batch.take(change));
    await batch.store();
    return { sequence: tx.sequenceOf(assessmentId), outcomes };
  });
}

interface KnownChange {
  readonly id: Id;
  readonly stream: Id;
  readonly sequence: number;
  readonly kind: string;
  readonly path: string | null;
  readonly actor: Id | null;
  readonly payload: unknown;
}

const keyOf = (path: string, aspect: string): string => `${path}#${aspect}`;
const isStorable = ({ path }: Change): boolean => path.length <= longestPath && parsePath(path) !== undefined;

/** One batch inside its transaction: everything that it asks for is read at once, everything it made is stored at once. */
class Batch {
  readonly #refused = new Set<Id>();
  readonly #written = new Map<string, AnswerRecord & { sequence: number }>();

  private constructor(
    readonly tx: WriteContext,
    readonly assessmentId: Id,
    readonly version: PublishedVersion,
    readonly rights: AnswerRights,
    readonly read: { readonly known: Map<Id, KnownChange>; readonly stored: Map<string, StoredState> },
  ) {}

  static async open(
    tx: WriteContext,
    home: Home,
    version: PublishedVersion,
    changes: readonly Change[],
  ): Promise<Batch> {
    const id = home.assessmentId;
    const institutions = changes.map((change) => change.for);
    const rights = new AnswerRights(tx, await answerable(tx, home, institutions));
    const known = await knownChanges(tx, changes);
    const stored = await storedRecords(tx, id, changes.filter(isStorable));
    return new Batch(tx, id, version, rights, { known, stored });
  }

  take(change: Change): AnswerOutcome {
    const known = this.read.known.get(change.id);
    if (known) return this.#met(change, known);
    const reason = this.#reasonToRefuse(change);
    if (reason !== undefined) return this.#refuse(change, reason);
    const { item, sections } = this.version.compiled.questions.get(parsePath(change.path)!.question)!;
    const lead = sectionFactsOf(this.rights.assessment.handedOut, sections).lead ?? '';
    const { written, outcome } = appendChange(
      change,
      { lead, compare: compareFor(item, change.aspect) },
      (path, aspect) => this.read.stored.get(keyOf(path, aspect)),
    );
    const { sequence } = this.tx.record(this.assessmentId, answerChanged(change));
    this.read.known.set(change.id, this.#asKnown(change, sequence));
    for (const record of written) {
      this.read.stored.set(keyOf(record.path, record.aspect), record.state);
      this.#written.set(keyOf(record.path, record.aspect), { ...record, sequence });
    }
    return { id: change.id, outcome, sequence };
  }

  async store(): Promise<void> {
    const records = [...this.#written.values()];
    for (let from = 0; from < records.length; from += 50) {
      const some = records.slice(from, from + 50);
      await this.tx.sql.run(
        `REPLACE INTO \`answer_aspect\` (\`assessmentId\`, \`path\`, \`aspect\`, \`state\`, \`sequence\`) VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap(({ path, aspect, state, sequence }) => [
          this.assessmentId,
          path,
          aspect,
          JSON.stringify(state),
          sequence,
        ]),
      );
    }
  }

  #met(change: Change, known: KnownChange): AnswerOutcome {
    const isSame =
      known.stream === this.assessmentId &&
      known.kind === ANSWER_CHANGED &&
      known.actor === this.tx.account &&
      known.path === change.path &&
      // A redacted change has no content left to compare.
      (known.payload === null ||
        canonicalJson(fromJson(known.payload)) === canonicalJson(loggedChange(change)));
    return isSame
      ? { id: change.id, outcome: 'known', sequence: known.sequence }
      : { id: change.id, outcome: 'refused', reason: 'answer.id-taken' };
  }

  #reasonToRefuse(change: Change): string | undefined {
    if (!isId(change.id) || !isStorable(change)) return 'answer.unknown-path';
    if (change.seen.some((id) => this.#refused.has(id))) return 'answer.builds-on-refused';
    const { document, questions } = this.version.compiled;
    const shape = shapeProblem(document, questions, change);
    if (shape) return shape.code;
    const { sections } = questions.get(parsePath(change.path)!.question)!;
    return this.rights.reasonToRefuse(change, sections) ?? this.#reasonNotToAgree(change);
  }

  /** A level is agreed on after a proposal, with a reason; taking it back needs neither. */
  #reasonNotToAgree({ path, aspect, value, reason }: Change): string | undefined {
    if (aspect !== 'agreed' || value === null) return undefined;
    if (!reason?.trim()) return 'answer.agreed-without-reason';
    const here = keyOf(path, '');
    const aspects = [...this.read.stored].filter(([key]) => key.startsWith(here));
    const standing = proposals(
      Object.fromEntries(aspects.map(([key, state]) => [key.slice(here.length), state])),
    );
    return standing.length > 0 ? undefined : 'answer.agreed-without-proposal';
  }

  /** The same change twice in one batch is met like one that came before. */
  #asKnown(change: Change, sequence: number): KnownChange {
    const { id, path } = change;
    const actor = this.tx.account;
    return {
      id,
      stream: this.assessmentId,
      sequence,
      kind: ANSWER_CHANGED,
      path,
      actor,
      payload: loggedChange(change),
    };
  }

  #refuse({ id }: Change, reason: string): AnswerOutcome {
    this.#refused.add(id);
    return { id, outcome: 'refused', reason };
  }
}

async function knownChanges(tx: WriteContext, changes: readonly Change[]): Promise<Map<Id, KnownChange>> {
  if (changes.length === 0) return new Map();
  const rows = await tx.sql.rows<KnownChange>(
    `SELECT \`id\`, \`stream\`, \`sequence\`, \`kind\`, \`path\`, \`actor\`, \`payload\` FROM \`event\` WHERE \`id\` IN (${marks(changes)})`,
    changes.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function storedRecords(
  tx: WriteContext,
  assessmentId: Id,
  changes: readonly Change[],
): Promise<Map<string, StoredState>> {
  const wanted = changes.flatMap(recordsOf);
  const paths = [...new Set(wanted.map(({ path }) => path))];
  if (paths.length === 0) return new Map();
  const rows = await tx.sql.rows<{ path: string; aspect: string; state: unknown }>(
    `SELECT \`path\`, \`aspect\`, \`state\` FROM \`answer_aspect\` WHERE \`assessmentId\` = ? AND \`path\` IN (${marks(paths)})`,
    [assessmentId, ...paths],
  );
  return new Map(rows.map(({ path, aspect, state }) => [keyOf(path, aspect), fromJson<StoredState>(state)]));
}
