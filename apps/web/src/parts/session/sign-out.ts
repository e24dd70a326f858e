import { useMutation } from 'urql';
import { forgetMe } from './kept-me.ts';
import { SignOutDocument } from './me.graphql.ts';

/** Ends the session on the server, forgets the person here and starts the page afresh, so that nothing stays in memory. */
export function useSignOut(): () => Promise<void> {
  const [, signOut] = useMutation(SignOutDocument);
  return async () => {
    const { error } = await signOut({});
    if (error?.networkError) return;
    forgetMe();
    location.assign('/sign-in');
  };
}
