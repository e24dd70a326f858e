import { problemOf } from '@chorsu/api-client';
import { Button, EmptyState, OfflineNote, Page } from '@chorsu/ui';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { useLanguage } from '../../parts/language.tsx';
import { useHasUnkept, useIsOnline } from '../../parts/network-state.ts';
import { OutboxKeeper } from '../../parts/outbox/outbox-keeper.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { keepMe, keptMe } from '../../parts/session/kept-me.ts';
import { MeDocument, type Me } from '../../parts/session/me.graphql.ts';
import { SessionProvider } from '../../parts/session/session.tsx';
import { leaveForSignIn } from '../../parts/session/session-ended.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** The frame round every page of a signed-in person; sends everybody else to the sign-in page and back afterwards. */
export function Shell() {
  const [{ data, error, stale }, reload] = useQuery({ query: MeDocument });
  const router = useRouter();
  const { followLanguage } = useLanguage();
  const answered = data?.me;
  const isSignedOut = answered === null && !stale;
  useEffect(() => {
    if (!answered) return;
    keepMe(answered);
    // Accounts of the demonstration belong to nobody: there the visitor's own browser knows better.
    if (!answered.isDemonstration) followLanguage(answered.language);
  }, [answered, followLanguage]);
  useEffect(() => {
    if (!isSignedOut) return;
    if (keptMe()) {
      leaveForSignIn();
      return;
    }
    const { href } = router.state.location;
    void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { next: href }, replace: true });
  }, [isSignedOut, router]);

  const isUnreachable = problemOf(error)?.code === 'network.unreachable';
  // Whose session has ended goes on until the word is written: see leaveForSignIn.
  const me = answered ?? (isUnreachable || isSignedOut ? keptMe() : undefined);
  if (me)
    return (
      <SessionProvider me={me}>
        <OutboxKeeper />
        <Frame me={me} />
      </SessionProvider>
    );
  return (
    <Page>
      {error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** Where the second step is set up, and where one's own unsent changes lie. */
const isOpenWithout = (path: string): boolean => path === '/account' || path === '/unsent';

/** Such a role counts for nothing until then, so every other page would only be refused. */
const SecondFactorFirst = () => (
  <Page>
    <EmptyState
      level={1}
      title={<FormattedMessage id="account.second-factor.needed.note" />}
      actions={
        <Button component={Link} to="/account">
          <FormattedMessage id="account.second-factor.start" />
        </Button>
      }
    >
      <FormattedMessage id="account.second-factor.help" />
    </EmptyState>
  </Page>
);

function Frame({ me }: { readonly me: Me }) {
  const isOnline = useIsOnline();
  const hasUnkept = useHasUnkept();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isSecondFactorMissing = me.needsSecondFactor && !me.hasSecondFactor;
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#main">
        <FormattedMessage id="app.skip" />
      </a>
      <Rail />
      <div className={classes.column}>
        <header className={classes.head}>
          {me.isDemonstration && (
            <div className={classes.demo}>
              <FormattedMessage id="app.demonstration" />
            </div>
          )}
          <TopBar />
        </header>
        {!isOnline && (
          <div className={classes.note}>
            <OfflineNote>
              <FormattedMessage id="app.network.offline.note" />
            </OfflineNote>
          </div>
        )}
        {hasUnkept && (
          <div className={classes.note}>
            <OfflineNote>
              <FormattedMessage id="app.network.unkept" />
            </OfflineNote>
          </div>
        )}
        <main id="main" className={classes.main} tabIndex={-1}>
          {isSecondFactorMissing && !isOpenWithout(path) ? <SecondFactorFirst /> : <Outlet />}
        </main>
      </div>
    </div>
  );
}
