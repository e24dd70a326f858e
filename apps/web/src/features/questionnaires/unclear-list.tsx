import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { questionsOf } from '@chorsu/questionnaire';
import { Card, CodeText } from '@chorsu/ui';
import { useMemo } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { dayFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Words } from '../../parts/wording.tsx';
import { UnclearWordingsDocument } from './questionnaires.graphql.ts';
import classes from './questionnaires.module.css';

interface UnclearListProps {
  readonly versionId: string;
  readonly document: QuestionnaireDocument;
}

/** What countries found unclear, with the question that it is about. */
export function UnclearList({ versionId, document }: UnclearListProps) {
  const [{ data, error }, reload] = useQuery({
    query: UnclearWordingsDocument,
    variables: { versionId },
    requestPolicy: 'cache-and-network',
  });
  const labels = useMemo(
    () => new Map([...questionsOf(document)].map(({ item }) => [item.code, item.label])),
    [document],
  );
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (data.unclearWordings.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="questionnaires.unclear.none" />
      </p>
    );
  return (
    <ul className={classes.list}>
      {data.unclearWordings.map(({ id, path, text, at, organisation }) => (
        <li key={id}>
          <Card>
            <h3>
              <CodeText className="muted">{path}</CodeText>{' '}
              <Words text={labels.get(path.slice(path.lastIndexOf('/') + 1).replace(/[@[].*$/, ''))} />
            </h3>
            <p className={classes.quote}>
              <bdi>{text}</bdi>
            </p>
            <p className="muted small">
              <Words text={organisation} /> · <FormattedDate value={at} {...dayFormat} />
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
