import { problemOf } from '@chorsu/api-client';
import { Button, DataTable, NativeSelect, Section, TextInput, type Column } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Day, dayFromNow } from '../../parts/day.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import {
  JoinRegionDocument,
  LeaveRegionDocument,
  OrganisationsDocument,
  type Organisation,
} from './organisations.graphql.ts';
import classes from './organisations.module.css';

type Held = Organisation['regions'][number];

/** The regions of a country, with dates; who keeps the network may let it join and leave. */
export function RegionMemberships({ country }: { readonly country: Organisation }) {
  const intl = useIntl();
  const words = useWords();
  const [{ data }] = useQuery({ query: OrganisationsDocument });
  const [{ error, fetching }, leave] = useMutation(LeaveRegionDocument);
  const names = new Map(data?.organisations.map(({ id, name }) => [id, name]));
  const mayMove = country.abilities.includes('organisation.moveBetweenRegions');
  const columns: readonly Column<Held>[] = [
    {
      key: 'region',
      header: intl.formatMessage({ id: 'organisations.region' }),
      isRowName: true,
      sortBy: ({ regionId }) => words(names.get(regionId)),
      cell: ({ regionId }) => <Words text={names.get(regionId)} />,
    },
    {
      key: 'from',
      header: intl.formatMessage({ id: 'organisations.from' }),
      sortBy: ({ from }) => from,
      cell: ({ from }) => <Day date={from} />,
    },
    {
      key: 'until',
      header: intl.formatMessage({ id: 'organisations.until' }),
      sortBy: ({ until }) => until,
      cell: ({ regionId, until }) =>
        until ? (
          <Day date={until} />
        ) : (
          mayMove && (
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={fetching}
              onClick={() => void leave({ countryId: country.id, regionId, until: dayFromNow() })}
            >
              <FormattedMessage id="organisations.leave" />
            </Button>
          )
        ),
    },
  ];
  return (
    <Section title={<FormattedMessage id="organisations.regions" />}>
      <Refusal problem={problemOf(error)} />
      {country.regions.length > 0 ? (
        <DataTable
          caption={intl.formatMessage({ id: 'organisations.regions.caption' })}
          columns={columns}
          rows={country.regions}
          keyOf={({ regionId, from }) => regionId + from}
          locale={intl.locale}
        />
      ) : (
        <p className="muted">
          <FormattedMessage id="organisations.regions.none" />
        </p>
      )}
      {mayMove && (
        <JoinForm
          countryId={country.id}
          regions={(data?.organisations ?? []).filter(({ kind }) => kind === 'region')}
        />
      )}
    </Section>
  );
}

interface JoinFormProps {
  readonly countryId: string;
  readonly regions: readonly { readonly id: string; readonly name: Organisation['name'] }[];
}

function JoinForm({ countryId, regions }: JoinFormProps) {
  const intl = useIntl();
  const words = useWords();
  const [{ error, fetching }, join] = useMutation(JoinRegionDocument);
  const [regionId, setRegionId] = useState('');
  const [from, setFrom] = useState(dayFromNow());
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (regionId === '') return;
    const { data } = await join({ countryId, regionId, from });
    if (data) setRegionId('');
  };
  return (
    <form className={classes.filters} onSubmit={(event) => void send(event)}>
      <NativeSelect
        label={intl.formatMessage({ id: 'organisations.join' })}
        value={regionId}
        onChange={({ target }) => setRegionId(target.value)}
        data={[
          { value: '', label: '–' },
          ...regions.map(({ id, name }) => ({ value: id, label: words(name) })),
        ]}
      />
      <TextInput
        type="date"
        label={intl.formatMessage({ id: 'organisations.from' })}
        value={from}
        onChange={({ target }) => target.value && setFrom(target.value)}
      />
      <Button type="submit" variant="default" disabled={regionId === ''} loading={fetching}>
        <FormattedMessage id="organisations.join.send" />
      </Button>
      <Refusal problem={problemOf(error)} />
    </form>
  );
}
