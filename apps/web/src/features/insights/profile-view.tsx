import type { RevealedProfile } from '@chorsu/access';
import { GapBars, RadarChart, type Fact } from '@chorsu/charts';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import type { CountryProfile } from './insights.graphql.ts';
import { LevelTable } from './level-table.tsx';
import { bandBeside, themeFigure, themeGaps } from './profile-figures.ts';
import classes from './profile.module.css';
import { useColumnLabel } from './use-column-label.ts';

interface ProfileViewProps {
  readonly profile: RevealedProfile;
  readonly country: CountryProfile;
  readonly document: QuestionnaireDocument;
}

/** Levels by theme with the region's band, gaps by size, levels question by question. */
export function ProfileView({ profile, country, document }: ProfileViewProps) {
  const intl = useIntl();
  const words = useWords();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const { label } = useColumnLabel(document, 'themes');
  const { themes } = profile;
  const isHome = country.audience === null;
  const to = isHome && themes.gap.some((gap) => gap !== null) ? 'target' : 'reference';
  const gaps = themeGaps(themes, to);
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
    <div className={classes.view}>
      <div className={classes.charts}>
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
        />
        <div>
          <GapBars
            title={intl.formatMessage({
              id: to === 'target' ? 'insights.gaps.target' : 'insights.gaps.reference',
            })}
            rowsLabel={intl.formatMessage({ id: 'insights.by.theme' })}
            rows={gaps.map(({ key, ...gap }) => ({ key, label: label(key), ...gap }))}
            top={profile.scale}
            words={chartWords}
            direction={direction}
          />
          <p className="muted small">
            <FormattedMessage
              id={to === 'target' ? 'insights.gaps.target.note' : 'insights.gaps.reference.note'}
              values={{ level: intl.formatNumber(Number(document.referenceLevel)) }}
            />
          </p>
        </div>
      </div>
      <LevelTable profile={profile} document={document} to={to} isHome={isHome} />
    </div>
  );
}
