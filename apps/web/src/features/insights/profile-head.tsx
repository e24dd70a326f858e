import { Chip, PageHead } from '@chorsu/ui';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import classes from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { BackLink, BackToOverview } from './back-link.tsx';
import type { CountryProfile } from './insights.graphql.ts';
import { PresentButton } from './present-button.tsx';
import type { ProfileSearch } from './profile-search.ts';
import { VersionChoice } from './version-choice.tsx';

interface ProfileHeadProps {
  readonly country: CountryProfile;
  readonly search: ProfileSearch;
  readonly onPresent: () => void;
}

/** Whose profile it is, for whom, of which day; at home the switch to the work in progress. */
export function ProfileHead({ country, search, onPresent }: ProfileHeadProps) {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/countries/$countryId/profile' });
  const isHome = country.audience === null;
  const { region, progress: _, theme: __, ...compared } = search;
  // Another assessment may be open than was submitted: the choice of a version doesn't go along.
  const show = (isInProgress: boolean) =>
    void navigate({
      search: ({ progress: ___, version: ____, ...rest }) =>
        isInProgress ? { ...rest, progress: true as const } : rest,
      replace: true,
      state: true,
    });
  return (
    <>
      {region ? <BackLink regionId={region} search={compared} /> : <BackToOverview search={compared} />}
      <PageHead
        above={!search.present && <AudienceTag audience={country.audience} />}
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
          !search.present && (
            <>
              {isHome && (
                <div
                  className={classes.toggle}
                  role="group"
                  aria-label={intl.formatMessage({ id: 'insights.profile.of' })}
                >
                  <Chip isOn={!search.progress} onToggle={() => show(false)}>
                    <FormattedMessage id="insights.profile.snapshot" />
                  </Chip>
                  <Chip isOn={search.progress === true} onToggle={() => show(true)}>
                    <FormattedMessage id="insights.profile.progress" />
                  </Chip>
                </div>
              )}
              <PresentButton onPresent={onPresent} />
            </>
          )
        }
      />
      {!search.present && (
        <VersionChoice
          versions={country.versions}
          versionId={country.versionId}
          onChange={(version) =>
            void navigate({ search: (now) => ({ ...now, version }), replace: true, state: true })
          }
        />
      )}
    </>
  );
}
