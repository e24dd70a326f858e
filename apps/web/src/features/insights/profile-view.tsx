import type { RevealedProfile } from '@chorsu/access';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { changed } from './compare-search.ts';
import type { CountryProfile } from './insights.graphql.ts';
import insights from './insights.module.css';
import { LevelTable } from './level-table.tsx';
import { Presentation } from './presentation.tsx';
import { gapsTo, ProfileGaps, ProfileRadar } from './profile-charts.tsx';
import classes from './profile.module.css';
import type { ProfileSearch } from './profile-search.ts';

interface ProfileViewProps {
  readonly profile: RevealedProfile;
  readonly country: CountryProfile;
  readonly document: QuestionnaireDocument;
  readonly search: ProfileSearch;
}

/** The figures of a profile, with what they stand on: from a theme in a picture down to its questions in the table. */
function useProfileFigures({ profile, country, document, search }: ProfileViewProps) {
  const navigate = useNavigate();
  const table = useRef<HTMLDivElement>(null);
  /** Whether the focus goes along to the table once it tells of the theme; before a room it comes with the choice. */
  const isFollowed = useRef(false);
  useEffect(() => {
    if (isFollowed.current) table.current?.focus();
    isFollowed.current = false;
  });
  const choose = (theme: string | undefined) =>
    void navigate({ to: '.', search: changed(search, { theme }), resetScroll: false });
  const figures = {
    profile,
    country,
    document,
    onOpen: (theme: string) => {
      isFollowed.current = true;
      choose(theme);
    },
  };
  return {
    radar: <ProfileRadar {...figures} />,
    gaps: <ProfileGaps {...figures} />,
    levels: (
      <div ref={table} tabIndex={-1} className={classes.levels}>
        <LevelTable
          profile={profile}
          document={document}
          to={gapsTo(profile, country)}
          isHome={country.audience === null}
          theme={document.themes.find(({ code }) => code === search.theme)?.code}
          onTheme={choose}
        />
      </div>
    ),
  };
}

/** Levels by theme with the region's band, gaps by size, levels question by question. */
export function ProfileView(props: ProfileViewProps) {
  const { radar, gaps, levels } = useProfileFigures(props);
  return (
    <div className={classes.view}>
      <div className={classes.charts}>
        {radar}
        {gaps}
      </div>
      {levels}
    </div>
  );
}

interface PresentedProfileProps extends ProfileViewProps {
  readonly head: ReactNode;
  readonly onLeave: () => void;
}

/** The same before a room, one figure a step; a theme's questions stand below the picture in which it was chosen. */
export function PresentedProfile({ head, onLeave, ...props }: PresentedProfileProps) {
  const { radar, gaps, levels } = useProfileFigures(props);
  const steps = { radar, gaps, levels };
  return (
    <Presentation
      audience="region"
      onLeave={onLeave}
      steps={Object.entries(steps).map(([key, figure]) => (
        <div className={insights.step} key={key}>
          {head}
          {figure}
          {key !== 'levels' && props.search.theme !== undefined && levels}
        </div>
      ))}
    />
  );
}
