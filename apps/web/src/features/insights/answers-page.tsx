import { EmptyState, Page, PageHead } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { ComparedVersionDocument } from '../../parts/compared/compared.graphql.ts';
import { Day } from '../../parts/day.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerRows, placeTitle, within } from './answer-rows.ts';
import classes from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { BackLink } from './back-link.tsx';
import { askedAudience } from './compare-search.ts';
import { ComparedAnswersDocument } from './insights.graphql.ts';
import { PresentButton } from './present-button.tsx';
import { Presentation } from './presentation.tsx';
import { usePresenting } from './use-presenting.ts';

const route = getRouteApi('/shell/compare/$regionId/$countryId/$theme');

/** Down from a cell: the questions of one theme with one country's answers, as far as they were shared. */
export function AnswersPage() {
  const { regionId, countryId, theme } = route.useParams();
  const search = route.useSearch();
  const { present, leave } = usePresenting(search);
  const words = useWords();
  const audience = askedAudience(search);
  const [{ data: held, error }, reload] = useQuery({
    query: ComparedAnswersDocument,
    variables: {
      countryId,
      ...within(theme, search.by),
      ...(audience ? { audience } : {}),
      ...(search.version ? { versionId: search.version } : {}),
    },
  });
  // What was made for one audience never stands under the name of another, not even while the next is on its way.
  const isAsked =
    held?.comparedAnswers.country.id === countryId &&
    (audience === undefined || held.comparedAnswers.audience === audience);
  const data = isAsked ? held : undefined;
  const answers = data?.comparedAnswers;
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: answers?.versionId ?? '' },
    pause: !answers?.versionId,
  });
  const document = version.data?.questionnaireVersion.document;
  const title = document && placeTitle(document, theme, search.by);
  usePageTitle(answers ? [words(title), words(answers.country.name)].filter(Boolean).join(' · ') : '');

  const isHome = answers?.audience === null;
  const back = <BackLink regionId={regionId} search={search} />;
  const failed = (!data && error) || (!version.data && version.error);
  let content: ReactNode;
  if (failed)
    content = (
      <Failure
        error={failed}
        onRetry={() => (data ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
      />
    );
  else if (!answers || (answers.versionId && !version.data)) content = <Loading lines={10} />;
  else if (!version.data)
    content = (
      <EmptyState level={1} title={<FormattedMessage id="insights.answers.none" />}>
        <FormattedMessage id="insights.answers.none.advice" />
      </EmptyState>
    );
  else
    content = (
      <>
        <PageHead
          above={!search.present && <AudienceTag audience={answers.audience} />}
          actions={!search.present && <PresentButton onPresent={present} />}
          title={
            <>
              {title && (
                <>
                  <Words text={title} /> ·{' '}
                </>
              )}
              <Words text={answers.country.name} />
            </>
          }
          lead={
            answers.snapshotDate && (
              <FormattedMessage
                id="insights.answers.lead"
                values={{ day: <Day date={answers.snapshotDate} /> }}
              />
            )
          }
        />
        <AnswerList
          document={version.data.questionnaireVersion.document}
          rows={answerRows(
            version.data.questionnaireVersion.document,
            within(theme, search.by),
            answers.answers,
          )}
          isHome={isHome}
        />
        {!isHome && (
          <p className="muted small">
            <FormattedMessage id="insights.answers.note" />
          </p>
        )}
      </>
    );

  if (search.present)
    return (
      <Presentation
        audience="region"
        steps={[
          <div className={classes.page} key="answers">
            {back}
            {content}
          </div>,
        ]}
        onLeave={leave}
      />
    );
  return (
    <Page width="reading">
      {back}
      {content}
    </Page>
  );
}
