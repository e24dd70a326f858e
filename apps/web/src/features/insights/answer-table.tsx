import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import type { TableRow } from './answer-rows.ts';
import { AnswerText } from './answer-text.tsx';
import classes from './answers.module.css';

interface AnswerTableProps {
  readonly document: QuestionnaireDocument;
  /** The table itself. */
  readonly question: Question;
  readonly columns: readonly Question[];
  readonly rows: readonly TableRow[];
  readonly isHome: boolean;
}

/** A table of the questionnaire as one country filled it in. */
export function AnswerTable({ document, question, columns, rows, isHome }: AnswerTableProps) {
  const intl = useIntl();
  const words = useWords();
  // What nobody was asked in any row only makes the table wider.
  const shown = columns.filter(({ code }) => rows.some(({ answers }) => answers.has(code)));
  return (
    <div role="region" tabIndex={0} aria-label={words(question.label)} className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>
                {intl.formatMessage({ id: 'insights.answers.row' }, { row: '' })}
              </span>
            </th>
            {shown.map(({ code, label }) => (
              <th key={code} scope="col">
                <Words text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, number, answers }) => (
            <tr key={key}>
              <th scope="row">
                <FormattedMessage id="insights.answers.row" values={{ row: number }} />
              </th>
              {shown.map((column) => (
                <td key={column.code}>
                  {answers.has(column.code) && (
                    <AnswerText
                      document={document}
                      question={column}
                      answer={answers.get(column.code)}
                      isHome={isHome}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
