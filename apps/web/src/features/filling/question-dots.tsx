import type { Section } from '@chorsu/questionnaire';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import type { FillingSession } from './filling-session.ts';
import classes from './outline.module.css';
import { outerCode, questionsIn } from './sections.ts';

/** More would be a wall of dots, not a picture. */
const MOST = 60;

interface QuestionDotsProps {
  readonly session: FillingSession;
  readonly section: Section;
  readonly attended: string | undefined;
  readonly onGo: (to: { question?: string }) => void;
}

/** One mark a question of the section in view: answered, to reconcile, still open. */
export function QuestionDots({ session, section, attended, onGo }: QuestionDotsProps) {
  const codes = useMemo(
    () =>
      questionsIn(section.items)
        .filter(({ kind }) => kind !== 'note' && kind !== 'calculated')
        .map(({ code, ...question }) => ({
          code,
          paths:
            question.kind === 'levelPerPillar'
              ? question.pillars.map((pillar) => `${code}@${pillar}`)
              : [code],
        })),
    [section],
  );
  if (codes.length > MOST) return null;
  return (
    <div className={classes.dots}>
      {codes.map(({ code, paths }) => (
        <Dot
          key={code}
          session={session}
          code={code}
          paths={paths}
          isAttended={attended !== undefined && outerCode(attended) === code}
          onGo={onGo}
        />
      ))}
    </div>
  );
}

interface DotProps {
  readonly session: FillingSession;
  readonly code: string;
  readonly paths: readonly string[];
  readonly isAttended: boolean;
  readonly onGo: QuestionDotsProps['onGo'];
}

function Dot({ session, code, paths, isAttended, onGo }: DotProps) {
  const intl = useIntl();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [...new Set([code, ...paths])].map((path) => session.model.subscribeLater(path, listener));
      return () => ends.forEach((end) => end());
    },
    [session, code, paths],
  );
  const state = useSyncExternalStore(subscribe, () => stateOf(session, code, paths));
  if (state === 'hidden') return null;
  return (
    <button
      type="button"
      className={classes.dot}
      data-state={state}
      data-attended={isAttended || undefined}
      aria-label={intl.formatMessage({ id: `filling.dot.${state}` }, { code })}
      title={code}
      onClick={() => onGo({ question: code })}
    />
  );
}

function stateOf(
  { model }: FillingSession,
  code: string,
  paths: readonly string[],
): 'open' | 'done' | 'proposed' | 'differs' | 'hidden' {
  if (!model.cell(code).isVisible) return 'hidden';
  const cells = paths.map((path) => model.cell(path));
  if (
    cells.some(({ toReconcile, rowsToReconcile, issues }) =>
      [toReconcile, rowsToReconcile, issues].some(({ length }) => length > 0),
    )
  )
    return 'differs';
  if (cells.some(({ hasProposalWaiting }) => hasProposalWaiting)) return 'proposed';
  const isDone = cells.every(
    ({ path, value, nonAnswer }) => value !== null || nonAnswer !== undefined || model.rows(path).length > 0,
  );
  return isDone ? 'done' : 'open';
}
