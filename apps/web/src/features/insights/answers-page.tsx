import { EmptyState, Page, PageHead, Tag } from '@chorsu/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Day } from '../../parts/day.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { answerRows, placeTitle, within, type AnswerRow } from './answer-rows.ts';
import { AnswerText } from './answer-text.tsx';
import classes from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { BackLink } from './back-link.tsx';
import { askedAudience } from './compare-search.ts';
import {
  ComparedAnswersDocument,
  ComparedVersionDocument,
  type ComparedVersion,
} from './insights.graphql.ts';
import { Presentation } from './presentation.tsx';

const route = getRouteApi('/shell/compare/$regionId/$countryId/$theme');

/** Down from a cell: the questions of one theme with one country's answers, as far as they were shared. */
export function AnswersPage() {
  const { regionId, countryId, theme } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/compare/$regionId/$countryId/$theme' });
  const words = useWords();
  const { me } = useSession();
  const audience = askedAudience(search);
  const [{ data, error }, reload] = useQuery({
    query: ComparedAnswersDocument,
    variables: {
      countryId,
      ...within(theme, search.by),
      ...(audience ? { audience } : {}),
      ...(search.version ? { versionId: search.version } : {}),
    },
  });
  const answers = data?.comparedAnswers;
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: answers?.versionId ?? '' },
    pause: !answers?.versionId,
  });
  const document = version.data?.questionnaireVersion.document;
  const title = document && placeTitle(document, theme, search.by);
  usePageTitle(answers ? [words(title), words(answers.country.name)].filter(Boolean).join(' · ') : '');

  const isHome =
    audience === undefined &&
    me.memberships.some(
      ({ role, organisation }) =>
        organisation.id === countryId && (role === 'focalPoint' || role === 'deputy'),
    );
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
          above={audience || isHome ? <AudienceTag audience={audience ?? null} /> : undefined}
          title={
            <>
              <Words text={title} /> · <Words text={answers.country.name} />
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
          version={version.data.questionnaireVersion}
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
        onLeave={() => void navigate({ search: ({ present: _, ...rest }) => rest })}
      />
    );
  return (
    <Page width="reading">
      {back}
      {content}
    </Page>
  );
}

interface AnswerListProps {
  readonly version: ComparedVersion;
  readonly rows: readonly AnswerRow[];
  readonly isHome: boolean;
}

function AnswerList({ version: { document }, rows, isHome }: AnswerListProps) {
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
