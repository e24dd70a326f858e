import { AUDIENCES, type Audience } from '@chorsu/access';
import { Button } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useHasRole } from '../../parts/session/session.tsx';
import { useAudienceName } from './audience-tag.tsx';
import { Choice } from './choice.tsx';
import { GROUPINGS, type CompareSearch } from './compare-search.ts';
import { DownloadButton } from './download-button.tsx';
import classes from './filter-bar.module.css';
import type { RegionViewProps } from './region-view-props.ts';
import { VersionChoice } from './version-choice.tsx';

interface FilterBarProps extends RegionViewProps {
  /** The reader's own. */
  readonly audiences: readonly Audience[];
  readonly onPresent: () => void;
  /** Without scored questions there is nothing to choose and nothing to present: answers stand side by side. */
  readonly hasScores?: boolean;
  /** More filters. */
  readonly children?: ReactNode;
}

/** All filters in one bar, kept in the address. */
export function FilterBar(props: FilterBarProps) {
  const { region, comparison, version, search, audiences, onPresent, hasScores = true, children } = props;
  const intl = useIntl();
  const nameOf = useAudienceName();
  const navigate = useNavigate({ from: '/compare/$regionId' });
  const change = (part: { readonly [K in keyof CompareSearch]: CompareSearch[K] | undefined }) =>
    void navigate({
      search: (now) => {
        const next = Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined);
        return Object.fromEntries(next) as CompareSearch;
      },
      replace: true,
    });
  const own = comparison.countries.find(({ isOwn }) => isOwn);
  const isOverview = useHasRole('analyst', 'observer');
  const hasPillars = version.document.pillars.length > 0;
  return (
    <div className={classes.bar} role="group" aria-label={intl.formatMessage({ id: 'insights.filters' })}>
      {audiences.length > 1 && (
        <Choice
          label={<FormattedMessage id="insights.filter.audience" />}
          value={region.audience}
          onChange={(value) => change({ audience: AUDIENCES.find((one) => one === value) })}
          options={audiences.map((audience) => [audience, nameOf(audience)])}
        />
      )}
      <VersionChoice
        versions={region.versions}
        versionId={region.versionId}
        onChange={(value) => change({ version: value, by: undefined })}
      />
      {hasScores && (
        <>
          <Choice
            label={<FormattedMessage id="insights.filter.show" />}
            value={search.show ?? 'levels'}
            onChange={(value) => change({ show: value === 'gaps' ? 'gaps' : undefined })}
            options={[
              ['levels', intl.formatMessage({ id: 'insights.filter.levels' })],
              ['gaps', intl.formatMessage({ id: 'insights.filter.gaps' })],
            ]}
          />
          <Choice
            label={<FormattedMessage id="insights.filter.by" />}
            value={search.by ?? 'theme'}
            onChange={(value) =>
              change({ by: value === 'pillar' || value === 'section' ? value : undefined })
            }
            options={GROUPINGS.filter((by) => by !== 'pillar' || hasPillars).map((by) => [
              by,
              intl.formatMessage({ id: `insights.filter.by.${by}` }),
            ])}
          />
        </>
      )}
      {children}
      <div className={classes.actions}>
        {own && (
          <Button
            component={Link}
            to={`/countries/${own.id}/profile?region=${region.region.id}`}
            variant="subtle"
          >
            <FormattedMessage id="insights.profile.own" />
          </Button>
        )}
        {isOverview && (
          <Button component={Link} to="/compare" variant="subtle">
            <FormattedMessage id="insights.other-region" />
          </Button>
        )}
        {hasScores && (
          <Button variant="subtle" aria-keyshortcuts="p" onClick={onPresent}>
            <FormattedMessage id="insights.present" />
          </Button>
        )}
        <DownloadButton
          path={hasScores ? '/download/comparison.csv' : '/download/answers.csv'}
          wanted={{
            region: region.region.id,
            audience: region.audience,
            version: region.versionId,
            ...(hasScores ? { kind: comparison.kind } : {}),
          }}
        />
      </div>
    </div>
  );
}
