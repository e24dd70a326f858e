import { useEffect, useState } from 'react';

/**
 * The value of `#name=…`, as mails and papers link to it: what stands behind the hash never reaches a server's log.
 * It is read once and taken out of the address, so that nobody reads it over a shoulder or in the history.
 */
export function useSecretInAddress(name: string): string {
  const [secret] = useState(() => new URLSearchParams(location.hash.slice(1)).get(name) ?? '');
  useEffect(() => {
    if (secret) history.replaceState(history.state, '', location.pathname);
  }, [secret]);
  return secret;
}
