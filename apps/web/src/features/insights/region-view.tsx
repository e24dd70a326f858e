import type { Comparison } from '@chorsu/access';
import { questionsOf } from '@chorsu/questionnaire';
import { Page } from '@chorsu/ui';
import { bandAt } from '../../parts/compared/group-figures.ts';
import { NothingShared } from '../../parts/compared/not-available.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { AudienceTag } from './audience-tag.tsx';
import { BackToOverview } from './back-link.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GapsLead } from './gaps-lead.tsx';
import { Headline } from './headline-text.tsx';
import { HowMade } from './how-made.tsx';
import classes from './insights.module.css';
import { ownAudiences } from './own-audiences.ts';
import { OwnHidden } from './own-hidden.tsx';
import { Presentation } from './presentation.tsx';
import { RegionSharedGaps } from './region-gap-sharing.tsx';
import { RegionHeatMap } from './region-heat-map.tsx';
import { RegionStanding } from './region-standing.tsx';
import type { RegionViewProps } from './region-view-props.ts';
import { UnscoredRegion } from './unscored-region.tsx';
import { useRegionGaps } from './use-region-gaps.ts';
import { usePresenting } from './use-presenting.ts';

/** Whether anything at all of a comparison may be seen. */
const isAnythingShown = (comparison: Comparison): boolean =>
  comparison.countries.some(({ snapshotDate }) => snapshotDate !== null) ||
  comparison.keys.some((_, row) => bandAt(comparison, row) !== null);

/** A sentence first, then the picture, then how it was made. */
export function RegionView(props: RegionViewProps) {
  const { region, search, comparison } = props;
  const { me } = useSession();
  const hasScores = [...questionsOf(props.version.document)].some(({ item }) => Number(item.weight ?? 0) > 0);
  const { present, leave } = usePresenting(search);
  const audiences = ownAudiences(
    me.memberships,
    region.region.id,
    region.countries.map(({ id }) => id),
  );
  const tag = (
    <>
      <BackToOverview search={search} />
      <div className={classes.tag}>
        <AudienceTag audience={region.audience} />
      </div>
    </>
  );

  if (!hasScores)
    return <UnscoredRegion {...props} audiences={audiences} onPresent={present} onLeave={leave} />;

  if (!isAnythingShown(comparison)) {
    const nothing = <NothingShared level={1} />;
    return search.present ? (
      <Presentation audience={region.audience} steps={[nothing]} onLeave={leave} />
    ) : (
      <Page>
        {tag}
        <FilterBar {...props} audiences={audiences} onPresent={present} />
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
        onLeave={leave}
        steps={[
          <div className={classes.step} key="map">
            <BackToOverview search={search} />
            <Headline {...props} />
            <RegionHeatMap {...props} />
            <OwnHidden countries={region.countries} />
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
        <SharedLead {...props} />
      </header>
      <FilterBar {...props} audiences={audiences} onPresent={present} />
      <div className={classes.figures}>
        <RegionHeatMap {...props} />
        <RegionStanding {...props} />
        <RegionSharedGaps {...props} />
      </div>
      {howMade}
    </Page>
  );
}

/** The second half of the sentence. Its line is kept free until it comes. */
function SharedLead(props: RegionViewProps) {
  const { gaps } = useRegionGaps(props);
  return (
    <p className={classes.lead}>
      {gaps && gaps.rows.length > 0 && (
        <GapsLead rows={gaps.rows} countries={gaps.shared.gaps?.countries.length ?? 0} />
      )}
    </p>
  );
}
