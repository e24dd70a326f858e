import type { Comparison } from '@chorsu/access';
import { questionsOf } from '@chorsu/questionnaire';
import { EmptyState, Page } from '@chorsu/ui';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';
import { AudienceTag } from './audience-tag.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Headline } from './headline-text.tsx';
import { HowMade } from './how-made.tsx';
import classes from './insights.module.css';
import { ownAudiences } from './own-audiences.ts';
import { Presentation } from './presentation.tsx';
import { RegionHeatMap } from './region-heat-map.tsx';
import { bandAt } from './region-figures.ts';
import { RegionSharedGaps } from './region-gap-sharing.tsx';
import { RegionStanding } from './region-standing.tsx';
import type { RegionViewProps } from './region-view-props.ts';
import { UnscoredRegion } from './unscored-region.tsx';
import { usePresentKey } from './use-present-key.ts';

/** Whether anything at all of a comparison may be seen. */
const isAnythingShown = (comparison: Comparison): boolean =>
  comparison.countries.some(({ snapshotDate }) => snapshotDate !== null) ||
  comparison.keys.some((_, row) => bandAt(comparison, row) !== null);

/** A sentence first, then the picture, then how it was made. */
export function RegionView(props: RegionViewProps) {
  const { region, search, comparison } = props;
  const { me } = useSession();
  const navigate = useNavigate({ from: '/compare/$regionId' });
  const present = (isOn: boolean) =>
    void navigate({
      search: ({ present: _, ...rest }) => (isOn ? { ...rest, present: true as const } : rest),
    });
  const hasScores = [...questionsOf(props.version.document)].some(({ item }) => Number(item.weight ?? 0) > 0);
  // Answers side by side are read, not presented.
  usePresentKey(present, search.present === true || !hasScores);
  const audiences = ownAudiences(
    me.memberships,
    region.region.id,
    region.countries.map(({ id }) => id),
  );
  const hasOwn = me.memberships.some(({ organisation }) =>
    region.countries.some(({ id }) => id === organisation.id),
  );
  const tag = (
    <div className={classes.tag}>
      <AudienceTag audience={region.audience} />
    </div>
  );

  if (!hasScores) return <UnscoredRegion {...props} audiences={audiences} />;

  if (!isAnythingShown(comparison)) {
    const nothing = (
      <EmptyState level={1} title={<FormattedMessage id="insights.nothing-shared" />}>
        <FormattedMessage id="insights.nothing-shared.advice" />
      </EmptyState>
    );
    return search.present ? (
      <Presentation audience={region.audience} steps={[nothing]} onLeave={() => present(false)} />
    ) : (
      <Page>
        {tag}
        <FilterBar {...props} audiences={audiences} onPresent={() => present(true)} />
        {nothing}
      </Page>
    );
  }
  const howMade = (
    <HowMade audience={region.audience} version={props.version} made={[{ ...region, comparison }]} />
  );
  if (search.present)
    return (
      <Presentation
        audience={region.audience}
        onLeave={() => present(false)}
        steps={[
          <div className={classes.step} key="map">
            <Headline {...props} />
            <RegionHeatMap {...props} />
            {hasOwn && (
              <p className="muted">
                <FormattedMessage id="insights.own-hidden" />
              </p>
            )}
          </div>,
          <div className={classes.step} key="standing">
            <Headline {...props} />
            <RegionStanding {...props} />
          </div>,
          <div className={classes.step} key="shared">
            <Headline {...props} />
            <RegionSharedGaps {...props} />
          </div>,
          <div className={classes.step} key="made">
            {howMade}
          </div>,
        ]}
      />
    );
  return (
    <Page>
      <header className={classes.head}>
        {tag}
        <Headline {...props} />
      </header>
      <FilterBar {...props} audiences={audiences} onPresent={() => present(true)} />
      <RegionHeatMap {...props} />
      <RegionStanding {...props} />
      <RegionSharedGaps {...props} />
      {howMade}
    </Page>
  );
}
