import { canonicalJson, issue, type Issue } from '@chorsu/kernel';
import * as v from 'valibot';
import { QUESTIONNAIRE_FORMAT, QuestionnaireDocument } from './document.ts';

/** Steps from one format to the next, by the format that they start from. The first format needs none yet. */
const steps: Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>> = {};

/** Raises a stored document of any earlier format to today's. What is no document at all comes back as it is. */
export function up(stored: unknown): unknown {
  let document = stored;
  while (
    isObject(document) &&
    typeof document.format === 'number' &&
    document.format < QUESTIONNAIRE_FORMAT
  ) {
    const step = steps[document.format];
    if (!step) return document;
    document = step(document);
  }
  return document;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type ReadDocument =
  | { readonly ok: true; readonly document: QuestionnaireDocument }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a stored or uploaded document of any format; the Issues say what is not as it should be and where. */
export function readDocument(stored: unknown): ReadDocument {
  const read = v.safeParse(QuestionnaireDocument, up(stored));
  if (read.success) return { ok: true, document: read.output };
  return {
    ok: false,
    issues: read.issues.map((found) => {
      const at = v.getDotPath(found) ?? undefined;
      return issue('questionnaire.malformed', found.message, at === undefined ? {} : { at });
    }),
  };
}

/**
 * The text whose hash names a version: everything, but of the texts only those in the source language, since
 * translations are corrected without a new version. Hash it with SHA-256.
 */
export const hashText = (document: QuestionnaireDocument): string =>
  canonicalJson({ ...(sourceOnly(document, document.sourceLanguage) as object), languages: undefined });

const TEXTS = new Set(['title', 'label', 'guidance', 'message', 'text', 'unit']);

function sourceOnly(value: unknown, language: string, name?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => sourceOnly(item, language, name));
  if (!isObject(value)) return value;
  if (name === 'labels' || (name !== undefined && TEXTS.has(name)))
    return language in value ? { [language]: value[language] } : {};
  return Object.fromEntries(
    // Names of lists and of columns are data: a list may be called `title`.
    Object.entries(value).map(([key, member]) => [
      key,
      sourceOnly(
        member,
        language,
        name === 'lists' || name === 'columns' || name === 'scores' ? undefined : key,
      ),
    ]),
  );
}
