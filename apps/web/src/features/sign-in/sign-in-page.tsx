import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { DemoAccounts } from './demo-accounts.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import classes from './entrance.module.css';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { EntranceDocument } from './sign-in.graphql.ts';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const intl = useIntl();
  const { next, ended = false } = route.useSearch();
  const enter = useEnter(next);
  const [isSecondFactorNeeded, setIsSecondFactorNeeded] = useState(false);
  const [{ data }] = useQuery({ query: EntranceDocument });
  const accounts = data?.entrance.isDemonstration ? data.entrance.demoAccounts : [];
  const onSignedIn = (isMoreNeeded: boolean) => (isMoreNeeded ? setIsSecondFactorNeeded(true) : enter());
  const title = intl.formatMessage({ id: isSecondFactorNeeded ? 'sign-in.code.title' : 'sign-in.title' });
  if (isSecondFactorNeeded)
    return (
      <EntranceFrame title={title}>
        <SecondFactorForm title={title} onSignedIn={enter} onBack={() => setIsSecondFactorNeeded(false)} />
      </EntranceFrame>
    );
  return (
    <EntranceFrame title={title} isWide={accounts.length > 0}>
      {ended && (
        <p role="status" className={classes.ended}>
          <FormattedMessage id="sign-in.ended" />
        </p>
      )}
      <div className={classes.columns}>
        <PasswordForm title={title} onSignedIn={onSignedIn} />
        {accounts.length > 0 && <DemoAccounts accounts={accounts} onSignedIn={onSignedIn} />}
      </div>
    </EntranceFrame>
  );
}
