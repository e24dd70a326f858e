import { createHash } from 'node:crypto';
import { canonicalJson, type Id } from '@chorsu/kernel';
import { checkDocument, questionsOf, walk, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { ImportDraft } from './import-draft.entity.ts';
import { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import { Questionnaire } from './questionnaire.entity.ts';
import { questionnaireCreated, questionnairePublished, versionDrafted } from './questionnaires.events.ts';

/** Everything of a version but its document, which weighs as much as all else together. */
const listed = {
  id: true,
  questionnaireId: true,
  number: true,
  title: true,
  sourceLanguage: true,
  languages: true,
  sectionCount: true,
  questionCount: true,
  hash: true,
  createdAt: true,
  publishedAt: true,
} as const;

export const hashOfDocument = (document: QuestionnaireDocument): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');

const factsOf = ({ publishedAt }: Pick<QuestionnaireVersion, 'publishedAt'>) => ({
  isPublished: publishedAt !== null,
});

const versions = batch(async (ctx, ids: readonly Id[]) => {
  const found = await ctx.db.find(QuestionnaireVersion, { select: listed, where: { id: In([...ids]) } });
  return new Map(
    found
      .filter((version) => ctx.can('questionnaire.view', factsOf(version)))
      .map((version) => [version.id, version]),
  );
});

/** For fields of listed things: without its document. Refuses as `questionnaire.not-found`. */
export const listedVersion = async (ctx: Context, id: Id): Promise<QuestionnaireVersion> =>
  (await versions(ctx, id)) ?? refuse('questionnaire.not-found');

@Injectable()
export class QuestionnairesService {
  /** All that have a version which the actor may see, by title in their language. */
  async list(ctx: RequestContext): Promise<Questionnaire[]> {
    ctx.require('questionnaire.view', { isPublished: true });
    const questionnaires = await ctx.db.find(Questionnaire, { order: { createdAt: 'ASC' } });
    const versions = await this.versionsOf(
      ctx,
      questionnaires.map(({ id }) => id),
    );
    return questionnaires.filter(({ id }) => versions.some(({ questionnaireId }) => questionnaireId === id));
  }

  async one(ctx: RequestContext, id: Id): Promise<Questionnaire> {
    ctx.require('questionnaire.view', { isPublished: true });
    const found = (await this.list(ctx)).find((each) => each.id === id);
    return found ?? refuse('questionnaire.not-found');
  }

  /** Without their documents, the newest first; drafts only for designers. */
  async versionsOf(ctx: Context, questionnaireIds: readonly Id[]): Promise<QuestionnaireVersion[]> {
    const versions = await ctx.db.find(QuestionnaireVersion, {
      select: listed,
      where: { questionnaireId: In([...questionnaireIds]) },
      order: { number: 'DESC' },
    });
    return versions.filter((version) => ctx.can('questionnaire.view', factsOf(version)));
  }

  /** Without their documents, in the order of the ids. */
  async publishedAmong(ctx: Context, ids: readonly Id[]): Promise<QuestionnaireVersion[]> {
    ctx.require('questionnaire.view', { isPublished: true });
    const found = await ctx.db.find(QuestionnaireVersion, { select: listed, where: { id: In([...ids]) } });
    return ids.flatMap((id) => found.filter((version) => version.id === id && version.publishedAt !== null));
  }

  version(ctx: Context, id: Id): Promise<QuestionnaireVersion> {
    return ctx.load(QuestionnaireVersion, id, 'questionnaire.view', factsOf);
  }

  /** Takes over what an import has read; another import of the same code becomes the next version of it. */
  async createFromImport(ctx: RequestContext, importId: Id): Promise<QuestionnaireVersion> {
    ctx.require('questionnaire.import', {});
    return ctx.write([], async (tx) => {
      const draft = await tx.db.findOneBy(ImportDraft, { id: importId });
      if (!draft || draft.accountId !== tx.account) refuse('import.not-found');
      await tx.db.delete(ImportDraft, { id: importId });
      return this.addVersion(tx, draft.document, draft.report.lines);
    });
  }

  /** A new draft; of a new questionnaire when there is none of the document's code. */
  async addVersion(
    tx: WriteContext,
    document: QuestionnaireDocument,
    reportLines: readonly unknown[] = [],
  ): Promise<QuestionnaireVersion> {
    tx.require('questionnaire.import', {});
    const found = await tx.db.findOneBy(Questionnaire, { code: document.code });
    const questionnaire = found ?? (await this.#addQuestionnaire(tx, document));
    const last = await tx.db.findOne(QuestionnaireVersion, {
      select: { id: true, number: true },
      where: { questionnaireId: questionnaire.id },
      order: { number: 'DESC' },
    });
    const version = tx.db.create(QuestionnaireVersion, {
      id: tx.newId(),
      questionnaireId: questionnaire.id,
      number: (last?.number ?? 0) + 1,
      title: document.title,
      sourceLanguage: document.sourceLanguage,
      languages: { tags: document.languages },
      sectionCount: [...walk(document)].filter(({ item }) => item.type === 'section').length,
      questionCount: [...questionsOf(document)].length,
      document,
      report: { lines: reportLines },
      hash: null,
      createdAt: tx.now,
      publishedAt: null,
    });
    await tx.db.save(version);
    await tx.openStream(version.id, 'questionnaireVersion');
    tx.record(version.id, versionDrafted(version));
    return version;
  }

  /** From now on questions, codes, scale, scoring and source text never change. */
  async publish(ctx: RequestContext, id: Id): Promise<QuestionnaireVersion> {
    await ctx.load(QuestionnaireVersion, id, 'questionnaire.publish', factsOf);
    return ctx.write(id, async (tx) => {
      const version = await tx.load(QuestionnaireVersion, id, 'questionnaire.publish', factsOf);
      const errors = checkDocument(version.document).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) refuse('questionnaire.has-errors', { count: errors.length });
      const hash = hashOfDocument(version.document);
      await tx.db.update(QuestionnaireVersion, { id }, { hash, publishedAt: tx.now });
      tx.record(id, questionnairePublished(version, hash));
      return { ...version, hash, publishedAt: tx.now };
    });
  }

  async #addQuestionnaire(tx: WriteContext, { code, title }: QuestionnaireDocument): Promise<Questionnaire> {
    const questionnaire = tx.db.create(Questionnaire, { id: tx.newId(), code, title, createdAt: tx.now });
    await tx.db.insert(Questionnaire, questionnaire);
    await tx.openStream(questionnaire.id, 'questionnaire');
    tx.record(questionnaire.id, questionnaireCreated(questionnaire));
    return questionnaire;
  }
}
