import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useNetworkState } from '../../parts/network-state.ts';
import classes from './shell.module.css';

/** One look tells whether what was typed is safe on the server. */
export function NetworkBadge() {
  const { isOnline, waiting, refused, hasSaved } = useNetworkState();
  if (refused > 0)
    return (
      <span className={classes.net} data-tone="bad" role="status">
        <Link to="/unsent">
          <FormattedMessage id="app.network.refused" values={{ count: refused }} />
        </Link>
      </span>
    );
  const isQuiet = isOnline && waiting === 0;
  return (
    <span className={classes.net} data-tone={isQuiet ? 'good' : 'warn'} role="status">
      <span className={isQuiet ? classes.wide : undefined}>
        {!isOnline && (
          <span className={waiting > 0 ? classes.wide : undefined}>
            <FormattedMessage id="app.network.offline" />
            {waiting > 0 && ' · '}
          </span>
        )}
        {waiting > 0 && (
          <Link to="/unsent">
            <FormattedMessage id="app.network.waiting" values={{ count: waiting }} />
          </Link>
        )}
        {isQuiet && <FormattedMessage id={hasSaved ? 'app.network.saved' : 'app.network.up-to-date'} />}
      </span>
    </span>
  );
}
