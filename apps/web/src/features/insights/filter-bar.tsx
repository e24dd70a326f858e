import { AUDIENCES, type Audience } from '@chorsu/access';
import { Button } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useHasRole } from '../../parts/session/session.tsx';
import { useAudienceName } from './audience-tag.tsx';
import { Choice } from './choice.tsx';
import { ByChoice, ShowChoice } from './column-choices.tsx';
import { changed, type CompareSearch } from './compare-search.ts';
import { DownloadButton } from './download-button.tsx';
import classes from './filter-bar.module.css';
import { PresentButton } from './present-button.tsx';
import type { RegionViewProps } from './region-view-props.ts';
import { VersionChoice } from './version-choice.tsx';

interface FilterBarProps extends RegionViewProps {
  /** The reader's own. */
  readonly audiences: readonly Audience[];
  readonly onPresent: () => void;
  /** Without scored questions there are no columns to choose: answers stand side by side. */
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
  const change = (part: Parameters<typeof changed<CompareSearch>>[1]) =>
    void navigate({ search: (now) => changed<CompareSearch>(now, part), replace: true, state: true });
  const own = comparison.countries.find(({ isOwn }) => isOwn);
  const isOverview = useHasRole('analyst', 'observer');
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
          <ShowChoice show={search.show} onChange={(show) => change({ show })} />
          <ByChoice by={search.by} document={version.document} onChange={(by) => change({ by })} />
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
        <PresentButton onPresent={onPresent} />
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
