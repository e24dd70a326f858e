import { compile, leadsOf, type Change } from '@chorsu/answers';
import { newId, type Outbox, type OutboxEvent, type SendOutcome } from '@chorsu/api-client';
import { AnswerModel, type AnswerRights, type AnswerWriter } from '@chorsu/form-ui';
import type { Client } from 'urql';
import { environmentsOf } from './environment.ts';
import { AssessmentChangedDocument, AssessmentDocument, type OpenedAssessment } from './filling.graphql.ts';
import { followed } from './followed.ts';
import { sectionsAround } from './filling-rights.ts';
import { keptName, openAssessment, type KeptAssessment, type OpenedData } from './opened-assessment.ts';

/** From the last change until the device's copy is written anew. */
const KEEP_AFTER = 1_500;
/** Time for the log to bring what the server says it knew already. */
const KNOWN_AFTER = 3_000;
/** How often it is asked whether a new day has begun in the country. */
const MINUTE = 60_000;

interface SessionOptions {
  readonly client: Client;
  readonly outbox: Outbox<Change>;
  readonly account: string;
  readonly assessmentId: string;
}

interface Delta {
  readonly changes: readonly Change[];
  readonly sequence: number;
  readonly hasMovedOn: boolean;
}

const handedOutKey = ({ assignments, isReadByAll }: OpenedAssessment): string =>
  JSON.stringify([
    isReadByAll,
    assignments
      .map(({ section, leadId, contributorIds, isConfidential }) =>
        JSON.stringify([section, leadId, isConfidential, [...contributorIds].sort()]),
      )
      .sort(),
  ]);

/**
 * One assessment that is open on this page: what the server has, what is still on its way there, and what others
 * write meanwhile.
 */
export class FillingSession {
  readonly model: AnswerModel;
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly earlierDate: string | null;
  /** Sections whose answers this person reads, by code; undefined where an older app kept the answers here. */
  readonly readable: ReadonlySet<string> | undefined;
  /** Of these the ones to which the country invited this person as an expert. */
  readonly invited: ReadonlySet<string>;
  /** Names of experts by account. */
  readonly experts: ReadonlyMap<string, string>;
  /** The last sequence that has come in. */
  sequence: number;
  readonly #options: SessionOptions;
  readonly #received = new Set<string>();
  /** Undone before the log brought them. */
  readonly #toTakeBack = new Set<string>();
  readonly #arrived: { readonly sequence: number; readonly changes: readonly Change[] }[] = [];
  readonly #listeners = new Set<() => void>();
  #kept: KeptAssessment;
  #isKept: boolean;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #endLive: () => void;
  readonly #endOutbox: () => void;
  readonly #clock: ReturnType<typeof setInterval>;
  /** How the sections were handed out when the answers were fetched. */
  readonly #handedOut: string;

  static async open(options: SessionOptions): Promise<FillingSession> {
    return new FillingSession(
      options,
      await openAssessment(options.client, options.outbox.store, options.assessmentId),
    );
  }

  private constructor(options: SessionOptions, data: OpenedData) {
    const { assessment, answers, document, since, isKept } = data;
    this.#options = options;
    this.#kept = { assessment, answers, since };
    this.#isKept = isKept;
    this.sequence = answers.sequence;
    this.earlierDate = answers.earlierDate;
    const readable = answers.readableSections as readonly string[] | undefined;
    this.readable = readable && new Set(readable);
    const { invitedSections = [], experts = [] } = answers as Partial<typeof answers>;
    this.invited = new Set(invitedSections);
    this.experts = new Map(experts.map(({ id, name }) => [id, name]));
    this.#handedOut = handedOutKey(assessment);
    this.around = sectionsAround(document);
    const compiled = compile(document);
    const leads = Object.fromEntries(assessment.assignments.map(({ section, leadId }) => [section, leadId]));
    this.model = new AnswerModel({
      compiled,
      records: answers.records,
      earlier: answers.earlier ?? undefined,
      leadOf: leadsOf(compiled, leads, ''),
      environmentAt: environmentsOf(answers.timeZone, answers.environmentSeed),
      changedAt: answers.changedAt ?? undefined,
      by: options.account,
      writer: this.#writer(),
      rights: { institutionFor: () => undefined, maySettle: false },
    });
    this.model.receive(since);
    since.forEach(({ id }) => this.#received.add(id));
    this.#adoptUnsent();
    this.#endOutbox = options.outbox.subscribe((event) => this.#outboxMoved(event));
    this.#clock = setInterval(() => this.model.followClock(), MINUTE);
    this.#endLive = this.#follow();
  }

  get assessment(): OpenedAssessment {
    return this.#kept.assessment;
  }

  /** The server hasn't been reached since this page was opened: older answers than it has may be shown. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Sections were handed out otherwise since: other answers may be read, or stand for now. */
  get isOutdated(): boolean {
    return handedOutKey(this.assessment) !== this.#handedOut;
  }

  /** Changes of this assessment that are still on this device only. */
  get unsentCount(): number {
    return this.#options.outbox.records(this.#options.assessmentId).length;
  }

  subscribeUnsent(listener: () => void): () => void {
    const { outbox, assessmentId } = this.#options;
    return outbox.subscribe(({ assessment }) => assessment === assessmentId && listener());
  }

  /** Changes that came in after a sequence. */
  changedSince(sequence: number): readonly Change[] {
    return this.#arrived.filter((one) => one.sequence > sequence).flatMap(({ changes }) => changes);
  }

  /** After a step of the assessment's life, or news of who may what. */
  update(assessment: Partial<OpenedAssessment>): void {
    this.#kept = { ...this.#kept, assessment: { ...this.assessment, ...assessment } };
    this.#keepSoon();
    this.#tell();
  }

  setRights(rights: AnswerRights): void {
    this.model.setRights(rights);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Undoes as one what the server wrote by one request; what the log hasn't brought yet, as soon as it does. */
  takeBack(ids: readonly string[]): void {
    const wanted = new Set(ids);
    this.model.takeBack(this.#kept.since.filter(({ id }) => wanted.has(id)));
    for (const id of ids) if (!this.#received.has(id)) this.#toTakeBack.add(id);
  }

  close(): void {
    this.#endLive();
    this.#endOutbox();
    clearInterval(this.#clock);
    clearTimeout(this.#keepTimer);
    void this.#keep();
  }

  /** Changes after the last known sequence, again from there after each lost connection. */
  #follow(): () => void {
    const { client, assessmentId: id } = this.#options;
    return followed(
      () => client.subscription(AssessmentChangedDocument, { id, after: this.sequence }),
      ({ assessmentChanged }) => this.#receive(assessmentChanged),
    );
  }

  #receive({ changes, sequence, hasMovedOn }: Delta): void {
    const news = changes.filter(({ id }) => !this.#received.has(id));
    news.forEach(({ id }) => this.#received.add(id));
    this.sequence = Math.max(this.sequence, sequence);
    const wasKept = this.#isKept;
    this.#isKept = false;
    if (news.length > 0) {
      this.#kept = { ...this.#kept, since: [...this.#kept.since, ...news] };
      this.#arrived.push({ sequence, changes: news });
      this.model.receive(news);
      this.model.takeBack(news.filter(({ id }) => this.#toTakeBack.delete(id)));
      this.#keepSoon();
    }
    if (wasKept || news.length > 0) this.#tell();
    if (hasMovedOn) void this.#askAgain();
  }

  /** Another has taken a step (review, submitting, return) or handed out: what one may do here is different now. */
  async #askAgain(): Promise<void> {
    const { client, assessmentId: id } = this.#options;
    const { data } = await client
      .query(AssessmentDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data) this.update(data.assessment);
  }

  #adoptUnsent(): void {
    const records = this.#options.outbox.records(this.#options.assessmentId);
    this.model.adopt(records.filter(({ state }) => state !== 'refused').map(({ change }) => change));
  }

  #outboxMoved({ assessment, paths, outcomes, changes }: OutboxEvent<Change>): void {
    if (assessment !== this.#options.assessmentId) return;
    if (outcomes) this.#settle(outcomes);
    const unknown = changes?.filter(({ id }) => !this.#received.has(id)) ?? [];
    if (unknown.length > 0) this.model.adopt(unknown);
    this.model.savingChanged(paths);
  }

  /** Acknowledged changes stay pending here until the log brings them; refused ones stand no more. */
  #settle(outcomes: readonly SendOutcome[]): void {
    if (outcomes.some(({ outcome }) => outcome === 'refused')) {
      const records = this.#options.outbox.records(this.#options.assessmentId);
      const refused = records.filter(({ state }) => state === 'refused');
      this.model.drop(new Set(refused.map(({ change }) => change.id)));
    }
    const known = outcomes.filter(({ outcome }) => outcome === 'known').map(({ id }) => id);
    // The log has brought these before, or brings them now.
    if (known.length > 0) setTimeout(() => this.model.drop(new Set(known)), KNOWN_AFTER);
  }

  #writer(): AnswerWriter {
    const { outbox, assessmentId } = this.#options;
    return {
      newId: () => newId(),
      now: () => new Date().toISOString(),
      draft: (path, aspect) => outbox.draft(assessmentId, path, aspect),
      type: (change) => outbox.type(assessmentId, change),
      add: (change) => outbox.add(assessmentId, change),
      leave: (path) => outbox.sealAt(assessmentId, path),
      retry: (id) => void outbox.retry(id),
      discard: (id) => {
        const discarded = outbox.discard(id);
        return () => void discarded.then((putBack) => putBack());
      },
      saving: (path) => {
        const saving = outbox.stateOf(assessmentId, path);
        if (saving.state !== 'refused') return saving;
        const refusals = saving.records.map(({ change, reason }) => ({
          id: change.id,
          aspect: change.aspect,
          value: (change as Change).value,
          reason: reason ?? 'unexpected',
        }));
        return { state: 'refused', refusals };
      },
    };
  }

  #keepSoon(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keep(), KEEP_AFTER);
  }

  async #keep(): Promise<void> {
    const { outbox, assessmentId } = this.#options;
    await outbox.store.keep(keptName(assessmentId), this.#kept);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
