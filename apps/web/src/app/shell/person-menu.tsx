import { Disclosure, useColourScheme } from '@chorsu/ui';
import { Link, useRouter } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSignOut } from '../../parts/session/sign-out.ts';
import { useSession } from '../../parts/session/session.tsx';
import { MembershipList } from './organisation-switch.tsx';
import classes from './shell.module.css';

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toLocaleUpperCase();

const schemes = ['light', 'dark', 'auto'] as const;

export function PersonMenu() {
  const intl = useIntl();
  const { me } = useSession();
  const signOut = useSignOut();
  const hasAccountPage = '/account' in useRouter().routesByPath;
  return (
    <Disclosure
      label={`${initialsOf(me.name)} ${intl.formatMessage({ id: 'app.person' }, { name: me.name })}`}
      button={<span className={classes.me}>{initialsOf(me.name)}</span>}
    >
      {(close) => (
        <>
          <div className={classes.who}>
            <bdi>{me.name}</bdi>
            <div className="muted small">
              <bdi dir="ltr">{me.email}</bdi>
            </div>
          </div>
          {me.memberships.length > 1 && (
            <div className={classes.narrow}>
              <MembershipList onChosen={close} />
            </div>
          )}
          <ThemeChoice />
          {hasAccountPage && (
            <Link to={'/account' as string} className={classes.item} onClick={close}>
              <FormattedMessage id="app.section.account" />
            </Link>
          )}
          <button type="button" className={classes.item} onClick={() => void signOut()}>
            <FormattedMessage id="app.sign-out" />
          </button>
        </>
      )}
    </Disclosure>
  );
}

function ThemeChoice() {
  const { colorScheme, setColorScheme } = useColourScheme();
  return (
    <fieldset className={classes.themes}>
      <legend>
        <FormattedMessage id="app.theme" />
      </legend>
      {schemes.map((scheme) => (
        <label key={scheme}>
          <input
            type="radio"
            name="colour-scheme"
            checked={scheme === colorScheme}
            onChange={() => setColorScheme(scheme)}
          />
          <FormattedMessage id={`app.theme.${scheme}`} />
        </label>
      ))}
    </fieldset>
  );
}
