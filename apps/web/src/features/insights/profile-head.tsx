import { PageHead, SegmentedControl } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import classes from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import type { CountryProfile } from './insights.graphql.ts';
import type { ProfileSearch } from './insights.route.tsx';

interface ProfileHeadProps {
  readonly country: CountryProfile;
  readonly search: ProfileSearch;
}

/** Whose profile it is, for whom, of which day; at home the switch to the work in progress. */
export function ProfileHead({ country, search }: ProfileHeadProps) {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/countries/$countryId/profile' });
  const isHome = country.audience === null;
  const { region, progress: _, ...compared } = search;
  return (
    <>
      {region && (
        <Link
          to="/compare/$regionId"
          params={{ regionId: region }}
          search={compared}
          className={classes.back}
        >
          <FormattedMessage id="insights.back" />
        </Link>
      )}
      <PageHead
        above={<AudienceTag audience={country.audience} />}
        title={<Words text={country.country.name} />}
        lead={
          country.isInProgress ? (
            <FormattedMessage id="insights.profile.in-progress" />
          ) : (
            country.snapshotDate && (
              <FormattedMessage
                id="insights.answers.lead"
                values={{ day: <Day date={country.snapshotDate} /> }}
              />
            )
          )
        }
        actions={
          isHome && (
            <SegmentedControl
              aria-label={intl.formatMessage({ id: 'insights.profile.of' })}
              value={search.progress ? 'progress' : 'snapshot'}
              onChange={(value) =>
                void navigate({
                  search: ({ progress: __, ...rest }) =>
                    value === 'progress' ? { ...rest, progress: true as const } : rest,
                  replace: true,
                })
              }
              data={[
                { value: 'snapshot', label: intl.formatMessage({ id: 'insights.profile.snapshot' }) },
                { value: 'progress', label: intl.formatMessage({ id: 'insights.profile.progress' }) },
              ]}
            />
          )
        }
      />
    </>
  );
}
