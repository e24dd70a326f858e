import { useClient, useMutation } from 'urql';
import { keptMe } from './kept-me.ts';
import { SignOutDocument } from './me.graphql.ts';

/** Ends the session on the server and starts the page afresh at the sign-in, so that nothing of the person stays in memory. */
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
    // Until this page is gone it speaks for its own account alone: the sign-in page forgets it.
    location.assign('/sign-in');
  };
}
