import { problemOf, type ResultOf } from '@chorsu/api-client';
import { FormattedMessage } from 'react-intl';
import { useMutation } from 'urql';
import { Words } from '../../parts/wording.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import classes from './entrance.module.css';
import { SignInAsDemoDocument, type EntranceDocument } from './sign-in.graphql.ts';

type Accounts = ResultOf<typeof EntranceDocument>['entrance']['demoAccounts'];

interface DemoAccountsProps {
  readonly accounts: Accounts;
  readonly onSignedIn: (isSecondFactorNeeded: boolean) => void;
}

/** One press each: an account for every role of the demonstration. */
export function DemoAccounts({ accounts, onSignedIn }: DemoAccountsProps) {
  const [{ fetching, error }, signIn] = useMutation(SignInAsDemoDocument);
  const oneForEachRole = accounts.filter(
    ({ role }, place) => accounts.findIndex((other) => other.role === role) === place,
  );
  const enter = async (accountId: string) => {
    const { data } = await signIn({ accountId });
    if (data) onSignedIn(data.signInAsDemo.isSecondFactorNeeded);
  };
  return (
    <section className={classes.card} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">
        <FormattedMessage id="sign-in.demo.title" />
      </h2>
      <p className="muted">
        <FormattedMessage id="sign-in.demo.help" />
      </p>
      <Refusal problem={problemOf(error)} />
      <AccountList accounts={oneForEachRole} isBusy={fetching} onChosen={enter} />
      {oneForEachRole.length < accounts.length && (
        <details className={classes.all}>
          <summary>
            <FormattedMessage id="sign-in.demo.all" values={{ count: accounts.length }} />
          </summary>
          <AccountList accounts={accounts} hasNames isBusy={fetching} onChosen={enter} />
        </details>
      )}
    </section>
  );
}

interface AccountListProps {
  readonly accounts: Accounts;
  /** Told where a role has several. */
  readonly hasNames?: boolean;
  readonly isBusy: boolean;
  readonly onChosen: (accountId: string) => Promise<void>;
}

const AccountList = ({ accounts, hasNames = false, isBusy, onChosen }: AccountListProps) => (
  <ul className={classes.demo}>
    {accounts.map(({ id, name, role, organisation }) => (
      <li key={id}>
        <button type="button" disabled={isBusy} onClick={() => void onChosen(id)}>
          <span>
            <FormattedMessage id={`role.${role}`} />
          </span>
          <small className="muted">
            <Words text={organisation} />
            {hasNames && (
              <>
                {' · '}
                <bdi>{name}</bdi>
              </>
            )}
          </small>
        </button>
      </li>
    ))}
  </ul>
);
