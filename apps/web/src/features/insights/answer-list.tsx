import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Tag } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import type { AnswerRow } from './answer-rows.ts';
import { AnswerText } from './answer-text.tsx';
import classes from './answers.module.css';

interface AnswerListProps {
  readonly document: QuestionnaireDocument;
  readonly rows: readonly AnswerRow[];
  readonly isHome: boolean;
}

/** Question by question, each with one country's answers. */
export function AnswerList({ document, rows, isHome }: AnswerListProps) {
  const words = useWords();
  const pillarName = (code: string) =>
    words(document.pillars.find((pillar) => pillar.code === code)?.label) || code;
  if (rows.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="insights.answers.no-questions" />
      </p>
    );
  return (
    <ol className={classes.list}>
      {rows.map(({ question, cells }) => (
        <li key={question.code} className={classes.question}>
          <h2>
            <bdi dir="ltr" className={classes.code}>
              {question.code}
            </bdi>
            <Words text={question.label} isMarkedWhenForeign />
          </h2>
          {cells.map(({ path, pillar, row, answer }) => (
            <div key={path} className={classes.cell}>
              {pillar !== undefined && <span className={classes.pillar}>{pillarName(pillar)}</span>}
              {row !== undefined && (
                <span className={classes.pillar}>
                  <FormattedMessage id="insights.answers.row" values={{ row }} />
                </span>
              )}
              <div className={classes.answer}>
                <AnswerText document={document} question={question} answer={answer} isHome={isHome} />
                {typeof answer?.agreed === 'number' && (
                  <Tag tone="second">
                    <FormattedMessage id="insights.answers.agreed" values={{ level: answer.agreed }} />
                  </Tag>
                )}
                {typeof answer?.target === 'number' && (
                  <Tag>
                    <FormattedMessage id="insights.answers.target" values={{ level: answer.target }} />
                  </Tag>
                )}
                {answer?.comment && (
                  <p className={classes.comment}>
                    <FormattedMessage id="form.comment" />: <bdi>{answer.comment}</bdi>
                  </p>
                )}
              </div>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
