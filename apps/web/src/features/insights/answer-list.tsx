import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Tag } from '@chorsu/ui';
import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import type { AnswerCell, AnswerRow } from './answer-rows.ts';
import { AnswerTable } from './answer-table.tsx';
import { AnswerText } from './answer-text.tsx';
import classes from './answers.module.css';

interface AnswerListProps {
  readonly document: QuestionnaireDocument;
  readonly rows: readonly AnswerRow[];
  readonly isHome: boolean;
}

/** Question by question, each with one country's answers; below the titles of their sections where there are several. */
export function AnswerList({ document, rows, isHome }: AnswerListProps) {
  if (rows.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="insights.answers.no-questions" />
      </p>
    );
  const hasSections = new Set(rows.map(({ section }) => section?.code)).size > 1;
  return (
    <div className={classes.list}>
      {rows.map(({ question, section, cells, table }, place) => {
        const isFirst = section && section.code !== rows[place - 1]?.section?.code;
        const Heading = hasSections ? 'h3' : 'h2';
        return (
          <Fragment key={question.code}>
            {hasSections && isFirst && (
              <h2 className={classes.section}>
                <Words text={section.title} isMarkedWhenForeign />
              </h2>
            )}
            <section className={classes.question}>
              <Heading>
                <bdi dir="ltr" className={classes.code}>
                  {question.code}
                </bdi>{' '}
                <Words text={question.label} isMarkedWhenForeign />
              </Heading>
              {table ? (
                <AnswerTable document={document} question={question} {...table} isHome={isHome} />
              ) : (
                cells.map((cell) => (
                  <Cell key={cell.path} cell={cell} document={document} question={question} isHome={isHome} />
                ))
              )}
            </section>
          </Fragment>
        );
      })}
    </div>
  );
}

interface CellProps {
  readonly cell: AnswerCell;
  readonly document: QuestionnaireDocument;
  readonly question: AnswerRow['question'];
  readonly isHome: boolean;
}

function Cell({ cell: { pillar, answer }, document, question, isHome }: CellProps) {
  const words = useWords();
  return (
    <div className={classes.cell}>
      {pillar !== undefined && (
        <span className={classes.pillar}>
          {words(document.pillars.find(({ code }) => code === pillar)?.label) || pillar}
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
  );
}
