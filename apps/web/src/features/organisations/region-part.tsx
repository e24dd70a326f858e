import { CodeText } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import type { ListedOrganisation } from './organisations.graphql.ts';
import classes from './organisations.module.css';
import type { RegionBranch } from './tree.ts';

export const OrganisationLink = ({ organisation }: { readonly organisation: ListedOrganisation }) => (
  <>
    <Link to="/organisations/$organisationId" params={{ organisationId: organisation.id }}>
      <Words text={organisation.name} />
    </Link>{' '}
    <CodeText className="muted small">{organisation.code}</CodeText>
  </>
);

interface RegionPartProps {
  readonly branch: RegionBranch;
  /** Institutions by name (when one is looked for), else only how many. */
  readonly hasInstitutions: boolean;
}

/** One region with its countries. */
export function RegionPart({
  branch: { region, countries, institutions },
  hasInstitutions,
}: RegionPartProps) {
  return (
    <section className={classes.region}>
      <h2>
        {region ? (
          <OrganisationLink organisation={region} />
        ) : (
          <FormattedMessage id="organisations.without-region" />
        )}{' '}
        <span className="muted small num">
          <FormattedMessage id="organisations.country-count" values={{ count: countries.length }} />
        </span>
      </h2>
      <ul className={classes.countries}>
        {countries.map(({ country, institutions: own }) => (
          <li key={country.id}>
            <OrganisationLink organisation={country} />
            {own.length > 0 && !hasInstitutions && (
              <span className="muted small num">
                {' '}
                <FormattedMessage id="organisations.institution-count" values={{ count: own.length }} />
              </span>
            )}
            {hasInstitutions && own.length > 0 && (
              <ul>
                {own.map((one) => (
                  <li key={one.id}>
                    <OrganisationLink organisation={one} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {institutions.map((one) => (
          <li key={one.id}>
            <OrganisationLink organisation={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
