import { pageHeaders } from '@chorsu/api-client';
import type { Problem } from '@chorsu/kernel';
import { keptAccount } from '../../parts/session/kept-me.ts';

/** Fetches a file of what a screen shows and hands it to the browser to be saved; gives back why it couldn't. */
export async function download(
  path: string,
  wanted: Readonly<Record<string, string | null>>,
  language: string,
): Promise<Problem | undefined> {
  const query = new URLSearchParams(
    Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const response = await fetch(`${path}?${query}`, {
    headers: { ...pageHeaders(keptAccount()), 'accept-language': language },
    credentials: 'same-origin',
  }).catch(() => undefined);
  if (!response || response.status >= 502) return { code: 'network.unreachable' };
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as { problem?: Problem } | null;
    return answer?.problem ?? { code: 'unexpected', parameters: { requestId: '' } };
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? 'comparison.csv';
  link.click();
  // The browser has taken the file over by the next turn of its clock.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return undefined;
}
