import { problemOf, type ResultOf } from '@chorsu/api-client';
import { FormattedMessage } from 'react-intl';
import { useMutation } from 'urql';
import { Words } from '../../parts/wording.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import classes from './entrance.module.css';
import { SignInAsDemoDocument, type EntranceDocument } from './sign-in.graphql.ts';

interface DemoAccountsProps {
  readonly accounts: ResultOf<typeof EntranceDocument>['entrance']['demoAccounts'];
  readonly onSignedIn: (isSecondFactorNeeded: boolean) => void;
}

/** One press each: an account for every role of the demonstration. */
export function DemoAccounts({ accounts, onSignedIn }: DemoAccountsProps) {
  const [{ fetching, error }, signIn] = useMutation(SignInAsDemoDocument);
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
      <ul className={classes.demo}>
        {accounts.map(({ id, name, role, organisation }) => (
          <li key={id}>
            <button type="button" disabled={fetching} onClick={() => void enter(id)}>
              <span>
                <FormattedMessage id={`role.${role}`} />
              </span>
              <small className="muted">
                <Words text={organisation} /> · <bdi>{name}</bdi>
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
