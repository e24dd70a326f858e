import { Button, CodeText, NativeSelect, Page, PageHead, Tag } from '@chorsu/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { useLanguage } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { ImportReport } from './import-report.tsx';
import { IssueTable } from './issue-table.tsx';
import { PublishDecision } from './publish-decision.tsx';
import { VersionDocument, type Version } from './questionnaires.graphql.ts';
import classes from './questionnaires.module.css';
import { reportLinesOf } from './report-line.ts';
import { TranslationList } from './translation-list.tsx';
import { UnclearList } from './unclear-list.tsx';
import { VersionView } from './version-view.tsx';
import { WithReportWords } from './with-report-words.tsx';

const route = getRouteApi('/shell/questionnaires/versions/$versionId');

/** One version: what countries will see, what is to be mended, what an import left behind. */
export function VersionPage() {
  const { versionId } = route.useParams();
  const [{ data, error }, reload] = useQuery({ query: VersionDocument, variables: { id: versionId } });
  const words = useWords();
  usePageTitle(words(data?.questionnaireVersion.title));
  if (data) return <LoadedVersion version={data.questionnaireVersion} />;
  return (
    <Page>
      {error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading hasBlock />
      )}
    </Page>
  );
}

function LoadedVersion({ version }: { readonly version: Version }) {
  const intl = useIntl();
  const { language } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isPublishing, setIsPublishing] = useState(false);
  const report = reportLinesOf(version.report);
  const isDesigner = version.abilities.includes('questionnaire.readUnclearWordings');
  const shownLanguage =
    search.language ?? (version.languages.includes(language) ? language : version.sourceLanguage);
  return (
    <Page>
      <PageHead
        above={
          <div className={classes.chips}>
            <Tag tone={version.isPublished ? 'good' : 'warn'}>
              <FormattedMessage
                id={version.isPublished ? 'questionnaires.published' : 'questionnaires.draft'}
              />
            </Tag>
            <Tag>
              <FormattedMessage id="questionnaires.version" values={{ number: version.number }} />
            </Tag>
          </div>
        }
        title={<Words text={version.title} isMarkedWhenForeign />}
        lead={
          <>
            <FormattedMessage
              id="questionnaires.counts"
              values={{ sections: version.sectionCount, questions: version.questionCount }}
            />
            {version.publishedAt && (
              <>
                {' · '}
                <FormattedMessage
                  id="questionnaires.published-on"
                  values={{ date: <FormattedDate value={version.publishedAt} dateStyle="long" /> }}
                />
              </>
            )}
            {version.hash && (
              <>
                {' · '}
                <FormattedMessage
                  id="questionnaires.fingerprint"
                  values={{ hash: <CodeText>{version.hash.slice(0, 12)}</CodeText> }}
                />
              </>
            )}
          </>
        }
        actions={
          <>
            <NativeSelect
              aria-label={intl.formatMessage({ id: 'questionnaires.view.language' })}
              value={shownLanguage}
              data={version.languages.map((one) => ({
                value: one,
                label: intl.formatDisplayName(one, { type: 'language' }) ?? one,
              }))}
              onChange={({ currentTarget }) =>
                void navigate({
                  search: (before) => ({ ...before, language: currentTarget.value }),
                  resetScroll: false,
                })
              }
            />
            {version.abilities.includes('questionnaire.publish') && (
              <Button onClick={() => setIsPublishing(true)}>
                <FormattedMessage id="questionnaires.publish" />
              </Button>
            )}
          </>
        }
      />
      <nav className={classes.tabs} aria-label={intl.formatMessage({ id: 'questionnaires.views' })}>
        <ViewLink id={version.id} view={undefined} isOn={!search.view}>
          <FormattedMessage id="questionnaires.view" />
        </ViewLink>
        <ViewLink id={version.id} view="issues" isOn={search.view === 'issues'}>
          <FormattedMessage id="questionnaires.issues" /> <span className="num">{version.issues.length}</span>
        </ViewLink>
        {report.length > 0 && (
          <ViewLink id={version.id} view="report" isOn={search.view === 'report'}>
            <FormattedMessage id="questionnaires.report" /> <span className="num">{report.length}</span>
          </ViewLink>
        )}
        {isDesigner && version.languages.length > 1 && (
          <ViewLink id={version.id} view="translations" isOn={search.view === 'translations'}>
            <FormattedMessage id="questionnaires.translations" />
          </ViewLink>
        )}
        {isDesigner && version.isPublished && (
          <ViewLink id={version.id} view="unclear" isOn={search.view === 'unclear'}>
            <FormattedMessage id="questionnaires.unclear" />
          </ViewLink>
        )}
      </nav>
      {!search.view && (
        <VersionView
          versionId={version.id}
          document={version.document}
          language={shownLanguage}
          section={search.section}
        />
      )}
      {search.view === 'issues' && (
        <WithReportWords>
          <IssueTable issues={version.issues} />
        </WithReportWords>
      )}
      {search.view === 'report' && (
        <WithReportWords>
          <ImportReport lines={report} />
        </WithReportWords>
      )}
      {search.view === 'translations' && <TranslationList document={version.document} />}
      {search.view === 'unclear' && <UnclearList versionId={version.id} document={version.document} />}
      {isPublishing && <PublishDecision version={version} onClose={() => setIsPublishing(false)} />}
    </Page>
  );
}

interface ViewLinkProps {
  readonly id: string;
  readonly view: 'issues' | 'report' | 'unclear' | 'translations' | undefined;
  readonly isOn: boolean;
  readonly children: ReactNode;
}

const ViewLink = ({ id, view, isOn, children }: ViewLinkProps) => (
  <Link
    to="/questionnaires/versions/$versionId"
    params={{ versionId: id }}
    search={({ view: _, ...rest }) => (view ? { ...rest, view } : rest)}
    resetScroll={false}
    activeOptions={{ exact: true }}
    aria-current={isOn ? 'page' : undefined}
  >
    {children}
  </Link>
);
