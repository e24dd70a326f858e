import type { Section } from '@chorsu/questionnaire';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { FillingSession } from './filling-session.ts';
import classes from './outline.module.css';
import { outerCode, questionsIn } from './sections.ts';
import { useOverAll } from './use-session-parts.ts';

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
  const intl = useIntl();
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
  const states = useOverAll(session, () =>
    codes.map(({ code, paths }) => stateOf(session, code, paths)).join(' '),
  ).split(' ');
  if (codes.length > MOST) return null;
  return (
    <div className={classes.dots}>
      {codes.map(({ code }, place) => {
        const state = states[place] as 'open' | 'done' | 'differs' | 'hidden';
        if (state === 'hidden') return null;
        return (
          <button
            key={code}
            type="button"
            className={classes.dot}
            data-state={state}
            data-attended={attended !== undefined && outerCode(attended) === code ? true : undefined}
            aria-label={intl.formatMessage({ id: `filling.dot.${state}` }, { code })}
            title={code}
            onClick={() => onGo({ question: code })}
          />
        );
      })}
    </div>
  );
}

function stateOf({ model }: FillingSession, code: string, paths: readonly string[]): string {
  if (!model.cell(code).isVisible) return 'hidden';
  const cells = paths.map((path) => model.cell(path));
  if (cells.some(({ toReconcile, issues }) => toReconcile.length > 0 || issues.length > 0)) return 'differs';
  const isDone = cells.every(
    ({ path, value, nonAnswer }) => value !== null || nonAnswer !== undefined || model.rows(path).length > 0,
  );
  return isDone ? 'done' : 'open';
}
