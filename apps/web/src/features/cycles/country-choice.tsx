import { Checkbox, TextInput } from '@chorsu/ui';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { countriesByRegion } from './countries-by-region.ts';
import { CountriesWithinDocument } from './cycles.graphql.ts';
import classes from './cycles.module.css';

interface CountryChoiceProps {
  /** The region or network whose countries are offered. */
  readonly within: string;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly error: string | undefined;
}

/** As many fit on a screen without being looked for. */
const fewEnough = 12;

/** The countries of a region, or of the network under its regions; each with a box, all of a region at once with one. */
export function CountryChoice({ within, chosen, onChosen, error: missing }: CountryChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  const errorId = useId();
  const [search, setSearch] = useState('');
  const [{ data, error }, reload] = useQuery({ query: CountriesWithinDocument, variables: { within } });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={5} />;
  const groups = countriesByRegion(data, {
    within,
    search,
    today: dayFromNow(),
    nameOf: ({ name }) => words(name),
    locale: intl.locale,
  });
  const found = [...new Set(groups.flatMap(({ countries }) => countries.map(({ id }) => id)))];
  const write = (ids: readonly string[], isChosen: boolean): void =>
    onChosen(isChosen ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)));
  return (
    <fieldset className={classes.choice} aria-describedby={missing ? errorId : undefined}>
      <legend>
        <FormattedMessage id="cycles.countries" />
      </legend>
      {data.countries.length === 0 ? (
        <p className="muted">
          <FormattedMessage id="cycles.countries.none" />
        </p>
      ) : (
        <>
          {data.countries.length > fewEnough && (
            <TextInput
              type="search"
              dir="auto"
              label={intl.formatMessage({ id: 'cycles.countries.search' })}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
              // Enter would send the form.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          )}
          <AllOf
            label={intl.formatMessage({ id: 'cycles.countries.all' }, { count: found.length })}
            ids={found}
            chosen={chosen}
            onWrite={write}
          />
          {groups.map(({ region, countries }) => (
            <div key={region?.id ?? ''} role="group" aria-label={region && words(region.name)}>
              {groups.length > 1 && (
                <div className={classes.region}>
                  <AllOf
                    label={intl.formatMessage(
                      { id: region ? 'cycles.countries.region' : 'cycles.countries.no-region' },
                      { region: region && words(region.name), count: countries.length },
                    )}
                    ids={countries.map(({ id }) => id)}
                    chosen={chosen}
                    onWrite={write}
                  />
                </div>
              )}
              <div className={classes.countries}>
                {countries.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    label={<Words text={name} />}
                    checked={chosen.includes(id)}
                    onChange={({ target }) => write([id], target.checked)}
                  />
                ))}
              </div>
            </div>
          ))}
          <p role="status" className="muted small">
            {groups.length === 0 ? (
              <FormattedMessage id="cycles.countries.not-found" />
            ) : (
              <FormattedMessage id="cycles.countries.chosen" values={{ count: chosen.length }} />
            )}
          </p>
        </>
      )}
      {missing && (
        <p id={errorId} role="alert" className={classes.missing}>
          {missing}
        </p>
      )}
    </fieldset>
  );
}

interface AllOfProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly chosen: readonly string[];
  readonly onWrite: (ids: readonly string[], isChosen: boolean) => void;
}

/** One box for several countries, half ticked where only some of them are chosen. */
function AllOf({ label, ids, chosen, onWrite }: AllOfProps) {
  const count = ids.filter((id) => chosen.includes(id)).length;
  return (
    <Checkbox
      label={label}
      disabled={ids.length === 0}
      checked={ids.length > 0 && count === ids.length}
      indeterminate={count > 0 && count < ids.length}
      onChange={({ target }) => onWrite(ids, target.checked)}
    />
  );
}
