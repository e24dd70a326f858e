import { AUDIENCES, DETAILS } from '@chorsu/access';
import { Section } from '@chorsu/ui';
import { FormattedList, FormattedMessage } from 'react-intl';
import { useWords } from '../../parts/wording.tsx';
import type { Neighbours } from './audiences.ts';
import classes from './sharing.module.css';

/** Who is in each audience today, what each detail means, and what sharing can't do. */
export function Explained({ neighbours }: { readonly neighbours: Neighbours }) {
  const words = useWords();
  const names = {
    regions: <FormattedList value={neighbours.regions.map((name) => words(name))} />,
    countries: <FormattedList value={neighbours.countries.map((name) => words(name)).sort()} />,
  };
  return (
    <div className={classes.explained}>
      <Section title={<FormattedMessage id="releases.details" />}>
        <dl className={classes.terms}>
          {DETAILS.map((detail) => (
            <div key={detail}>
              <dt>
                <FormattedMessage id={`releases.detail.${detail}`} />
              </dt>
              <dd>
                <FormattedMessage id={`releases.detail.${detail}.means`} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={<FormattedMessage id="releases.audiences" />}>
        <dl className={classes.terms}>
          {AUDIENCES.map((audience) => (
            <div key={audience}>
              <dt>
                <FormattedMessage id={`releases.audience.${audience}`} />
              </dt>
              <dd>
                <FormattedMessage id={`releases.audience.${audience}.who`} values={names} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={<FormattedMessage id="releases.limits" />}>
        <ul className={classes.limits}>
          <li>
            <FormattedMessage id="releases.limits.copies" />
          </li>
          <li>
            <FormattedMessage id="releases.limits.submitted" />
          </li>
          <li>
            <FormattedMessage id="releases.limits.sensitivity" />
          </li>
          <li>
            <FormattedMessage id="releases.limits.alike" />
          </li>
        </ul>
      </Section>
    </div>
  );
}
