import { Link, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useShownPageTitle } from '../../parts/page-title.ts';
import { Icon } from './icon.tsx';
import { NetworkBadge } from './network-badge.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ShellLanguage } from './shell-language.tsx';
import classes from './shell.module.css';

const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then((part) => ({ default: part.CommandPalette })),
);

/** Where one is, search and commands, state of the network, language, person. */
export function TopBar() {
  const [isSearching, setIsSearching] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      // By the key's position: on a Cyrillic or Arabic keyboard it carries another letter.
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyK') {
        event.preventDefault();
        setIsSearching(true);
      }
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);
  return (
    <div className={classes.top}>
      <Breadcrumb />
      <div className={classes.end}>
        <button
          type="button"
          className={classes.search}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => setIsSearching(true)}
        >
          <span>
            <FormattedMessage id="app.search" />
          </span>
          <kbd dir="ltr" aria-hidden>
            Ctrl K
          </kbd>
          <i className={classes.searchIcon}>
            <Icon name="search" />
          </i>
        </button>
        <NetworkBadge />
        <ShellLanguage />
        <PersonMenu />
      </div>
      {isSearching && (
        <Suspense>
          <CommandPalette onClose={() => setIsSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Breadcrumb() {
  const intl = useIntl();
  const own = useShownPageTitle();
  const places = useMatches({
    select: (matches) =>
      matches.flatMap(({ staticData, pathname, id }) =>
        staticData.title ? [{ id, pathname, title: staticData.title }] : [],
      ),
  });
  const deepest = places.at(-1)?.title;
  useEffect(() => {
    if (!own && deepest) document.title = `${intl.formatMessage({ id: deepest })} · Chorsu`;
  }, [own, deepest, intl]);
  return (
    <nav aria-label={intl.formatMessage({ id: 'app.breadcrumb' })} style={{ minWidth: 0 }}>
      <ol className={classes.crumbs}>
        {places.map(({ id, pathname, title }, index) =>
          index === places.length - 1 && !own ? (
            <li key={id} aria-current="page">
              <FormattedMessage id={title} />
            </li>
          ) : (
            <li key={id}>
              <Link to={pathname} activeOptions={{ exact: true }}>
                <FormattedMessage id={title} />
              </Link>
            </li>
          ),
        )}
        {own && (
          <li aria-current="page">
            <span dir="auto">{own}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}
