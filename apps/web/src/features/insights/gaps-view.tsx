import { Button, EmptyState, Page, PageHead } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import answers from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { Choice } from './choice.tsx';
import bar from './filter-bar.module.css';
import type { GapsSearch } from './gaps-search.ts';
import type { ComparedVersion, SharedGapsShown } from './insights.graphql.ts';
import classes from './insights.module.css';
import { manyOf, sharedBy, sharedGapRows } from './gap-sharing-figures.ts';
import { SharedGapChart } from './gap-sharing-chart.tsx';
import { VersionChoice } from './version-choice.tsx';

interface GapsViewProps {
  readonly shared: SharedGapsShown;
  readonly version: ComparedVersion;
  readonly search: GapsSearch;
  /** Left out: the whole network. */
  readonly regionId?: string;
  readonly onChange: (search: GapsSearch) => void;
}

/** So many stand on a screen at once. */
const first = 20;

/** A sentence, the filters, bars with their table, and how they are counted. */
export function GapsView({ shared, version, search, regionId, onChange }: GapsViewProps) {
  const intl = useIntl();
  const words = useWords();
  const [isAll, setIsAll] = useState(false);
  const { document } = version;
  const countries = shared.gaps?.countries.length ?? 0;
  const rows = shared.gaps ? sharedGapRows(shared.gaps, document) : [];
  const many = manyOf(countries);
  const wanted = sharedBy(rows, search.least ?? 2).filter(
    ({ question }) => !search.theme || question.theme === search.theme,
  );
  const shown = isAll ? wanted : wanted.slice(0, first);
  const change = (part: { readonly [K in keyof GapsSearch]: GapsSearch[K] | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined),
      ) as GapsSearch,
    );
  const { theme: _, least: __, ...compared } = search;
  return (
    <Page>
      {regionId === undefined ? (
        <Link to="/compare/network" search={compared} className={answers.back}>
          <FormattedMessage id="insights.back" />
        </Link>
      ) : (
        <Link to="/compare/$regionId" params={{ regionId }} search={compared} className={answers.back}>
          <FormattedMessage id="insights.back" />
        </Link>
      )}
      <PageHead
        above={<AudienceTag audience={shared.audience} />}
        title={
          <>
            <FormattedMessage id="insights.shared" /> · <Words text={shared.organisation.name} />
          </>
        }
        lead={
          rows.length > 0 && (
            <FormattedMessage
              id="insights.shared.lead"
              values={{ count: sharedBy(rows, many).length, many, countries }}
            />
          )
        }
      />
      <div className={bar.bar} role="group" aria-label={intl.formatMessage({ id: 'insights.filters' })}>
        <VersionChoice
          versions={shared.versions}
          versionId={shared.versionId}
          onChange={(chosen) => change({ version: chosen, theme: undefined, least: undefined })}
        />
        {document.themes.length > 1 && (
          <Choice
            label={<FormattedMessage id="insights.by.theme" />}
            value={search.theme ?? ''}
            onChange={(value) => change({ theme: value || undefined })}
            options={[
              ['', intl.formatMessage({ id: 'insights.shared.all-themes' })],
              ...document.themes.map(({ code, label }) => [code, words(label)] as const),
            ]}
          />
        )}
        {countries > 2 && (
          <Choice
            label={<FormattedMessage id="insights.shared.least" />}
            value={String(search.least ?? 2)}
            onChange={(value) => change({ least: Number(value) > 2 ? Number(value) : undefined })}
            options={Array.from({ length: countries - 1 }, (_each, place) => [
              String(place + 2),
              intl.formatMessage({ id: 'charts.countries' }, { count: place + 2 }),
            ])}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={<FormattedMessage id={countries < 2 ? 'insights.shared.few' : 'insights.shared.none'} />}
        >
          <FormattedMessage
            id={countries < 2 ? 'insights.nothing-shared.advice' : 'insights.shared.none.advice'}
          />
        </EmptyState>
      ) : (
        <section>
          <SharedGapChart shared={shared} rows={shown} document={document} />
          {wanted.length > first && (
            <Button variant="default" onClick={() => setIsAll(!isAll)} className={classes.more}>
              <FormattedMessage
                id={isAll ? 'insights.shared.fewer' : 'insights.shared.more'}
                values={{ count: wanted.length }}
              />
            </Button>
          )}
        </section>
      )}
      <footer className={classes.made}>
        <h2>
          <FormattedMessage id="insights.made" />
        </h2>
        <dl>
          <div>
            <dt>
              <FormattedMessage id="insights.made.questionnaire" />
            </dt>
            <dd>
              <Words text={version.title} /> ·{' '}
              <FormattedMessage id="insights.made.version" values={{ number: version.number }} />
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="insights.standing.by-name" />
            </dt>
            <dd>
              <FormattedMessage
                id="insights.shared.of"
                values={{ count: countries, of: shared.countries.length }}
              />
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="insights.made.reference" />
            </dt>
            <dd className="num">
              <FormattedNumber value={Number(document.referenceLevel)} />
            </dd>
          </div>
        </dl>
        <p>
          <FormattedMessage id="insights.shared.rules" />
        </p>
      </footer>
    </Page>
  );
}
