import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { Changes } from './changes.tsx';
import { RunningCycles } from './running-cycles.tsx';

// The only picture on a start page: who has none doesn't load what draws it.
const NetworkPicture = lazy(async () => ({
  default: (await import('./network-picture.tsx')).NetworkPicture,
}));

/** For who compares regions and years: what has changed, where the regions stand, how the running cycles go. */
export const AnalystHome = ({ membership }: { readonly membership: OwnMembership }) => (
  <>
    <Changes membership={membership} />
    <Suspense fallback={<Loading hasBlock lines={6} />}>
      <NetworkPicture />
    </Suspense>
    <RunningCycles />
  </>
);
