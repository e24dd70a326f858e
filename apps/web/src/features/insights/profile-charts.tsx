import type { RevealedProfile } from '@chorsu/access';
import { GapBars, RadarChart, type Fact } from '@chorsu/charts';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { useColumnLabel } from '../../parts/compared/use-column-label.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import type { CountryProfile } from './insights.graphql.ts';
import classes from './insights.module.css';
import { bandBeside, themeFigure, themeGaps } from './profile-figures.ts';

interface ProfileFiguresProps {
  readonly profile: RevealedProfile;
  readonly country: CountryProfile;
  readonly document: QuestionnaireDocument;
  /** Down to the questions of a theme. */
  readonly onOpen: (theme: string) => void;
}

/** To the country's targets where it has any and is at home; outside to the reference level, the same for all. */
export const gapsTo = ({ themes }: RevealedProfile, { audience }: CountryProfile) =>
  audience === null && themes.gap.some((gap) => gap !== null) ? 'target' : 'reference';

/** Levels by theme with the region's band. */
export function ProfileRadar({ profile, country, document, onOpen }: ProfileFiguresProps) {
  const intl = useIntl();
  const words = useWords();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const { label } = useColumnLabel(document, 'themes');
  const { themes } = profile;
  const asked = themes.keys.flatMap((key, place) => (themes.questions[place]! > 0 ? [{ key, place }] : []));
  const band = (key: string) =>
    country.region?.countries.length ? bandBeside(country.region, key) : undefined;
  const facts = (place: number): Fact[] => {
    const answered = themes.answered[place];
    const high = themes.highConfidence[place];
    return [
      ...(typeof answered === 'number'
        ? [{ label: chartWords.answered, text: chartWords.integer(answered) }]
        : []),
      ...(typeof themes.doNotKnow[place] === 'number'
        ? [{ label: chartWords.absence.doNotKnow, text: chartWords.integer(themes.doNotKnow[place]) }]
        : []),
      ...(typeof themes.notApplicable[place] === 'number'
        ? [{ label: chartWords.absence.notApplicable, text: chartWords.integer(themes.notApplicable[place]) }]
        : []),
      ...(typeof high === 'number'
        ? [
            {
              label: intl.formatMessage({ id: 'insights.high-confidence' }),
              text: chartWords.percent(high),
            },
          ]
        : []),
    ];
  };
  return (
    <RadarChart
      title={intl.formatMessage({ id: 'insights.profile.radar' })}
      axisLabel={intl.formatMessage({ id: 'insights.by.theme' })}
      ownLabel={words(country.country.name)}
      axes={asked.map(({ key, place }) => {
        const beside = band(key);
        return {
          key,
          label: label(key),
          figure: themeFigure(themes, place),
          ...(beside === undefined ? {} : { band: beside }),
          facts: facts(place),
        };
      })}
      top={profile.scale}
      words={{ ...chartWords, band: intl.formatMessage({ id: 'insights.standing.as-one' }) }}
      direction={direction}
      onOpen={onOpen}
    />
  );
}

/** Gaps by size, with what they are taken to. */
export function ProfileGaps({ profile, country, document, onOpen }: ProfileFiguresProps) {
  const intl = useIntl();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const { label } = useColumnLabel(document, 'themes');
  const to = gapsTo(profile, country);
  return (
    <div>
      <GapBars
        title={intl.formatMessage({ id: `insights.gaps.${to}` })}
        rowsLabel={intl.formatMessage({ id: 'insights.by.theme' })}
        rows={themeGaps(profile.themes, to).map(({ key, ...gap }) => ({ key, label: label(key), ...gap }))}
        top={profile.scale}
        words={chartWords}
        direction={direction}
        onOpen={onOpen}
      />
      <p className={classes.note}>
        <FormattedMessage
          id={`insights.gaps.${to}.note`}
          values={{ level: intl.formatNumber(Number(document.referenceLevel)) }}
        />
      </p>
    </div>
  );
}
