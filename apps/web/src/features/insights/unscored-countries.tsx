import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import { EVERYTHING } from './answer-rows.ts';
import { askedAudience } from './compare-search.ts';
import classes from './insights.module.css';
import type { RegionViewProps } from './region-view-props.ts';

/** A questionnaire without scored questions has no levels to lay side by side: its answers are read country by country. */
export function UnscoredCountries({ region, search }: RegionViewProps) {
  const audience = askedAudience(search) ?? region.audience;
  return (
    <section className={classes.unscored}>
      <h2>
        <FormattedMessage id="insights.unscored" />
      </h2>
      <p className="muted">
        <FormattedMessage id="insights.unscored.advice" />
      </p>
      <ul>
        {region.countries.map(({ id, name }) => (
          <li key={id}>
            <Link
              to="/compare/$regionId/$countryId/$theme"
              params={{ regionId: region.region.id, countryId: id, theme: EVERYTHING }}
              search={{ audience, ...(region.versionId ? { version: region.versionId } : {}) }}
            >
              <Words text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
