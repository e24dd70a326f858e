import type { Progress } from '@chorsu/answers';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { OpenedAssessment } from './filling.graphql.ts';
import type { FillingSession } from './filling-session.ts';

/** State, dates, abilities and assignments of the open assessment. */
export function useAssessment(session: FillingSession): OpenedAssessment {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.assessment);
}

/** Whether what is shown may be older than what the server has. */
export function useIsKept(session: FillingSession): boolean {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.isKept);
}

/** Counts of a section (of all without a code); draws again only when they differ, and after a key is painted. */
export function useProgress(session: FillingSession, section?: string): Progress {
  const subscribe = useCallback(
    (listener: () => void) => session.model.subscribeProgress(section, listener),
    [session, section],
  );
  return useSyncExternalStore(subscribe, () => session.model.progress(section));
}

/** Counts of several sections together. */
export function useProgressOf(session: FillingSession, sections: readonly { code: string }[]): Progress {
  const counted = useOverAll(session, () =>
    JSON.stringify(
      sections
        .map(({ code }) => session.model.progress(code))
        .reduce(
          (all, one) => ({
            required: all.required + one.required,
            requiredDone: all.requiredDone + one.requiredDone,
            total: all.total + one.total,
            answered: all.answered + one.answered,
            nonAnswered: all.nonAnswered + one.nonAnswered,
            toReconcile: all.toReconcile + one.toReconcile,
            issues: all.issues + one.issues,
            proposals: all.proposals + one.proposals,
          }),
          nothing,
        ),
    ),
  );
  return JSON.parse(counted) as Progress;
}

/** What is worked out over many places, once counts or issues have changed; draws again only when it differs. */
export function useOverAll(session: FillingSession, work: () => string): string {
  const last = useRef(work);
  last.current = work;
  const subscribe = useCallback(
    (listener: () => void) => session.model.subscribeProgress(undefined, listener),
    [session],
  );
  return useSyncExternalStore(subscribe, () => last.current());
}

/** How many changes of this assessment are still on this device only. */
export function useUnsentCount(session: FillingSession): number {
  const subscribe = useCallback((listener: () => void) => session.subscribeUnsent(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.unsentCount);
}

const nothing: Progress = {
  required: 0,
  requiredDone: 0,
  total: 0,
  answered: 0,
  nonAnswered: 0,
  toReconcile: 0,
  issues: 0,
  proposals: 0,
};
