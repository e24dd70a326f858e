import { Button, Card, EmptyState, Page, PageHead, Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { dayFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { Words } from '../../parts/wording.tsx';
import { LanguageNames } from '../../parts/language-names.tsx';
import { QuestionnairesDocument, questionnaireTypes, type Questionnaire } from './questionnaires.graphql.ts';
import classes from './questionnaires.module.css';

/** All questionnaires that the reader may see, each with its versions. */
export function QuestionnaireList() {
  const { me } = useSession();
  const [{ data, error }, reload] = useQuery({ query: QuestionnairesDocument, context: questionnaireTypes });
  const newOne = me.abilities.includes('questionnaire.import') && (
    <Button component={Link} to="/questionnaires/import">
      <FormattedMessage id="questionnaires.from-file" />
    </Button>
  );
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.questionnaires" />}
        lead={<FormattedMessage id="questionnaires.lead" />}
        actions={newOne}
      />
      {data ? (
        data.questionnaires.length > 0 ? (
          <ul className={classes.list}>
            {data.questionnaires.map((one) => (
              <QuestionnaireCard key={one.id} questionnaire={one} />
            ))}
          </ul>
        ) : (
          <EmptyState title={<FormattedMessage id="questionnaires.none" />} actions={newOne}>
            <FormattedMessage id="questionnaires.none.advice" />
          </EmptyState>
        )
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

const QuestionnaireCard = ({
  questionnaire: { code, title, versions },
}: {
  questionnaire: Questionnaire;
}) => (
  <li>
    <Card>
      <h2 className={classes.name}>
        <Words text={title} isMarkedWhenForeign />{' '}
        <bdi dir="ltr" className="muted small">
          {code}
        </bdi>
      </h2>
      <ul className={classes.versions}>
        {[...versions]
          .sort((one, other) => other.number - one.number)
          .map(({ id, number, isPublished, publishedAt, languages, sectionCount, questionCount }) => (
            <li key={id}>
              <Link to="/questionnaires/versions/$versionId" params={{ versionId: id }}>
                <FormattedMessage id="questionnaires.version" values={{ number }} />
              </Link>
              <Tag tone={isPublished ? 'good' : 'warn'}>
                <FormattedMessage id={isPublished ? 'questionnaires.published' : 'questionnaires.draft'} />
              </Tag>
              <span className="muted">
                {publishedAt && (
                  <>
                    <FormattedDate value={publishedAt} {...dayFormat} />
                    {' · '}
                  </>
                )}
                <FormattedMessage
                  id="questionnaires.counts"
                  values={{ sections: sectionCount, questions: questionCount }}
                />
                {' · '}
                <LanguageNames languages={languages} />
              </span>
            </li>
          ))}
      </ul>
    </Card>
  </li>
);
