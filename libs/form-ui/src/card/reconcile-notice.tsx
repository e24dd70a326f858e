import type { Question } from '@chorsu/questionnaire';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useCells, useForm } from '../model/form-context.tsx';
import { pathsOf } from '../model/paths-of.ts';
import { DifferenceText, type Difference } from './difference-text.tsx';
import { pillarAt } from './pillar-at.ts';
import { Settle } from './settle.tsx';
import { SideText } from './side-text.tsx';
import classes from './card.module.css';

/**
 * Institutions differ: what about, who holds what, which one stands for now, and for the focal point the choice with a
 * reason. One box a question, however much differs in it.
 */
export const ReconcileNotice = memo(function ReconcileNotice({
  question,
  path,
}: {
  readonly question: Question;
  readonly path: string;
}) {
  const { model } = useForm();
  const intl = useIntl();
  const paths = pathsOf(question, path);
  const disputed = useCells(paths, ({ toReconcile }) => toReconcile);
  const differences = disputed.flatMap((aspects, place): Difference[] => {
    const pillar = pillarAt(question, place, model.document);
    return aspects.map(({ aspect, sides }) => ({ path: paths[place]!, aspect, sides, pillar }));
  });
  if (differences.length === 0) return null;
  return (
    <div className={classes.notice} data-tone="warn" data-part="reconcile">
      <div>
        <p>
          <b>{intl.formatMessage({ id: 'form.to-reconcile' })}.</b>
        </p>
        {differences.map((difference) => (
          <div key={`${difference.path} ${difference.aspect}`} data-aspect={difference.aspect}>
            <p>
              <DifferenceText of={difference} />
            </p>
            <ul className={classes.sides}>
              {difference.sides.map((side, place) => (
                <li key={place}>
                  <SideText question={question} side={side} />
                  {side.isCurrent && (
                    <span className={classes.stands}>
                      {' '}
                      {intl.formatMessage({ id: 'form.stands-for-now' })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Settle question={question} differences={differences} />
    </div>
  );
});
