import { pageHeaders } from '@chorsu/api-client';
import type { Id, Problem } from '@chorsu/kernel';
import { keptAccount } from '../../parts/session/kept-me.ts';
import type { ReportLine } from './report-line.ts';

/** What the server read in a file, before anything is saved. */
export interface ImportPreview {
  /** null when the file can't be imported; the report says why. */
  readonly importId: Id | null;
  readonly title: string | null;
  readonly languages: readonly string[];
  readonly counts: {
    readonly sections: number;
    readonly questions: number;
    readonly choices: number;
    readonly expressions: { readonly parsed: number; readonly failed: number };
  };
  readonly report: readonly ReportLine[];
}

export type UploadOutcome = { readonly preview: ImportPreview } | { readonly problem: Problem };

const unreachable: UploadOutcome = { problem: { code: 'network.unreachable' } };

/**
 * Sends a form file to be read. `onProgress` hears the share sent, 0 … 1. An aborted upload never settles. By
 * XMLHttpRequest, since fetch tells nothing of what has been sent.
 */
export function uploadForm(
  file: File,
  { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<UploadOutcome> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/upload/questionnaire');
    for (const [name, value] of Object.entries(pageHeaders(keptAccount())))
      request.setRequestHeader(name, value);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(loaded / total);
    request.onerror = () => settle(unreachable);
    request.onload = () => settle(outcomeOf(request.status, request.response));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

function outcomeOf(status: number, answer: unknown): UploadOutcome {
  if (status >= 200 && status < 300 && answer) return { preview: answer as ImportPreview };
  if (status === 413) return { problem: { code: 'questionnaires.file-too-large' } };
  if (status === 429) return { problem: { code: 'request.too-many' } };
  if (status >= 502) return unreachable;
  const problem = (answer as { problem?: Problem } | null)?.problem;
  return { problem: problem ?? { code: 'unexpected', parameters: { request: String(status) } } };
}
