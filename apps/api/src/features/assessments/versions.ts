import { compile, type Compiled } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { scoringPlan, type ScoringPlan } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import { fromJson } from '../../platform/database/dialect.ts';
import type { ReadSql } from '../../platform/database/sql.ts';

export interface PublishedVersion {
  readonly id: Id;
  readonly questionnaireId: Id;
  readonly hash: string;
  readonly document: QuestionnaireDocument;
  /** Worked out when first asked for: who compares needs the plan alone, who answers the compiled document. */
  readonly compiled: Compiled;
  readonly plan: ScoringPlan;
}

class ReadVersion implements PublishedVersion {
  #compiled: Compiled | undefined;
  #plan: ScoringPlan | undefined;

  constructor(
    readonly id: Id,
    readonly questionnaireId: Id,
    readonly hash: string,
    readonly document: QuestionnaireDocument,
  ) {}

  get compiled(): Compiled {
    return (this.#compiled ??= compile(this.document));
  }

  get plan(): ScoringPlan {
    return (this.#plan ??= scoringPlan(this.document));
  }
}

/** Enough for all cycles that run at once; a document of 300 questions takes about a megabyte parsed. */
const kept = 40;

/** Published versions never change, so each is read and compiled once a process; the longest unused goes first. */
@Injectable()
export class Versions {
  readonly #kept = new Map<Id, PublishedVersion>();

  async of(sql: ReadSql, id: Id): Promise<PublishedVersion> {
    const known = this.#kept.get(id);
    this.#kept.delete(id);
    const version = known ?? (await this.#read(sql, id));
    this.#kept.set(id, version);
    if (this.#kept.size > kept) this.#kept.delete(this.#kept.keys().next().value!);
    return version;
  }

  async #read(sql: ReadSql, id: Id): Promise<PublishedVersion> {
    const [row] = await sql.rows<{ questionnaireId: Id; hash: string | null; document: unknown }>(
      'SELECT `questionnaireId`, `hash`, `document` FROM `questionnaire_version` WHERE `id` = ?',
      [id],
    );
    if (!row?.hash) throw new Error(`Version ${id} is not published.`);
    return new ReadVersion(id, row.questionnaireId, row.hash, fromJson<QuestionnaireDocument>(row.document));
  }
}
