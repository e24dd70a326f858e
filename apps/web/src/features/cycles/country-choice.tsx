import { Checkbox } from '@chorsu/ui';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { CountriesWithinDocument } from './cycles.graphql.ts';
import classes from './cycles.module.css';

interface CountryChoiceProps {
  /** The region or network whose countries are offered. */
  readonly within: string;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly error: string | undefined;
}

/** The countries of a region or of the network, each with a box, all at once with one. */
export function CountryChoice({ within, chosen, onChosen, error: missing }: CountryChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  const errorId = useId();
  const [{ data, error }, reload] = useQuery({ query: CountriesWithinDocument, variables: { within } });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={5} />;
  const countries = [...data.organisations].sort((one, other) =>
    words(one.name).localeCompare(words(other.name), intl.locale),
  );
  return (
    <fieldset className={classes.choice} aria-describedby={missing ? errorId : undefined}>
      <legend>
        <FormattedMessage id="cycles.countries" />
      </legend>
      {countries.length === 0 ? (
        <p className="muted">
          <FormattedMessage id="cycles.countries.none" />
        </p>
      ) : (
        <>
          <Checkbox
            label={intl.formatMessage({ id: 'cycles.countries.all' }, { count: countries.length })}
            checked={chosen.length === countries.length}
            indeterminate={chosen.length > 0 && chosen.length < countries.length}
            onChange={({ target }) => onChosen(target.checked ? countries.map(({ id }) => id) : [])}
          />
          <div className={classes.countries}>
            {countries.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={<Words text={name} />}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            ))}
          </div>
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
