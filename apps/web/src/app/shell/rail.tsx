import { Disclosure, Star } from '@chorsu/ui';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWaitingCounts } from '../../parts/waiting-counts.ts';
import type { SectionEntry } from '../sections.ts';
import { Icon } from './icon.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';
import classes from './shell.module.css';
import { useSections } from './use-sections.ts';

/** What fits into the bottom bar of a phone, beside "More" where there are more. */
const onPhone = 4;

/** Left rail; on a phone the bottom bar. */
export function Rail() {
  const intl = useIntl();
  const sections = useSections();
  const first =
    sections.length > onPhone ? sections.filter(({ isLong }) => !isLong).slice(0, onPhone) : sections;
  const rest = sections.filter((section) => !first.includes(section));
  const isAt = useMatchRoute();
  const isBehindMore = rest.some(({ to }) => isAt({ to, fuzzy: true }) !== false);
  return (
    <nav className={classes.rail} aria-label={intl.formatMessage({ id: 'app.navigation' })}>
      <Link to="/" className={classes.mark}>
        <Star />
        <FormattedMessage id="app.name" />
      </Link>
      <OrganisationSwitch />
      <ul className={classes.list}>
        {sections.map((section) => (
          <Entry
            key={section.to}
            section={section}
            className={first.includes(section) ? undefined : classes.wide}
          />
        ))}
        {rest.length > 0 && (
          <li className={classes.narrow}>
            <Disclosure
              side="above"
              label={intl.formatMessage({ id: 'app.more' })}
              className={isBehindMore ? `${classes.nav} ${classes.behind}` : classes.nav}
              button={
                <>
                  <Icon name="more" />
                  <span>
                    <FormattedMessage id="app.more" />
                  </span>
                </>
              }
            >
              {(close) =>
                rest.map(({ to, label, icon }) => (
                  <Link key={to} to={to} className={classes.item} onClick={close}>
                    <Icon name={icon} />
                    <FormattedMessage id={label} />
                  </Link>
                ))
              }
            </Disclosure>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Entry({
  section,
  className,
}: {
  readonly section: SectionEntry;
  readonly className?: string | undefined;
}) {
  const count = useWaitingCounts()[section.to];
  return (
    <li className={className}>
      <Link
        to={section.to}
        className={classes.nav}
        activeOptions={{ exact: section.to === '/' }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon name={section.icon} />
        <span>
          <FormattedMessage id={section.label} />
        </span>
        {count !== undefined && count > 0 && <span className={`${classes.count} num`}>{count}</span>}
      </Link>
    </li>
  );
}
