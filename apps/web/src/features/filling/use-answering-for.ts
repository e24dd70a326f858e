import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../parts/session/session.tsx';
import type { OpenedAssessment } from './filling.graphql.ts';
import type { FillingSession } from './filling-session.ts';
import { answerable, FOR_THE_LEAD, isWorkedOn, rightsOf } from './filling-rights.ts';
import { useAssessment } from './use-session-parts.ts';
import { remember } from '../../parts/remember.ts';

export interface Answering {
  /** Institutions to choose from. */
  readonly institutions: OpenedAssessment['institutions'];
  /** "The one that leads each section": the focal point's default. */
  readonly canFollowLead: boolean;
  /** Institution's id or FOR_THE_LEAD; undefined: one only reads. */
  readonly chosen: string | undefined;
  /** One may propose and comment in some sections. */
  readonly isExpert: boolean;
  readonly choose: (chosen: string) => void;
}

/** For whom one writes; kept on this device for each assessment, and told to the form. */
export function useAnsweringFor(session: FillingSession): Answering {
  const { me } = useSession();
  const assessment = useAssessment(session);
  const key = `chorsu.answering-for.${me.id}.${assessment.id}`;
  const [wished, setWished] = useState(() => localStorage.getItem(key));
  const own = useMemo(() => me.memberships.map(({ organisation }) => organisation.id), [me]);
  const institutions = useMemo(() => answerable(assessment, own), [assessment, own]);
  const canFollowLead =
    assessment.abilities.includes('assessment.answerForAny') && assessment.assignments.length > 0;
  const options = [...(canFollowLead ? [FOR_THE_LEAD] : []), ...institutions.map(({ id }) => id)];
  const first = institutions.find(({ id }) => own.includes(id))?.id ?? options[0];
  const chosen = wished !== null && options.includes(wished) ? wished : first;
  useEffect(
    () => session.setRights(rightsOf(assessment, session.around, chosen, session.invited)),
    [session, assessment, chosen],
  );
  return {
    institutions,
    canFollowLead,
    chosen,
    isExpert: session.invited.size > 0 && isWorkedOn(assessment),
    choose: (next) => {
      remember(key, next);
      setWished(next);
    },
  };
}
