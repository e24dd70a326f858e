import { useClient, useMutation } from 'urql';
import { forgetMe, keptMe } from './kept-me.ts';
import { SignOutDocument } from './me.graphql.ts';

/** Ends the session on the server, forgets the person here and starts the page afresh, so that nothing stays in memory. */
export function useSignOut(): () => Promise<void> {
  const client = useClient();
  const [, signOut] = useMutation(SignOutDocument);
  return async () => {
    const { error } = await signOut({});
    if (error?.networkError) return;
    // A shared computer is the default: what was kept for reading goes, what isn't sent yet stays for its author.
    const me = keptMe();
    if (me) {
      const { ownOutbox } = await import('../outbox/own-outbox.ts');
      await (await ownOutbox(me.id, client)).forgetKept();
    }
    forgetMe();
    location.assign('/sign-in');
  };
}
