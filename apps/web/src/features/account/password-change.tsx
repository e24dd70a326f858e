import { problemOf } from '@chorsu/api-client';
import { Button } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { PasswordField } from '../../parts/password-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { ChangePasswordDocument } from './account.graphql.ts';
import classes from './account.module.css';

export function PasswordChange() {
  const intl = useIntl();
  const { me } = useSession();
  const [{ data, fetching, error }, change] = useMutation(ChangePasswordDocument);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const result = await change({ current, next });
    if (!result.data) return;
    setCurrent('');
    setNext('');
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <Refusal problem={problemOf(error)} />
      {/* Tells the browser's password store whose password changes. */}
      <input type="email" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordField
        label={intl.formatMessage({ id: 'account.password.current' })}
        isNew={false}
        value={current}
        onChange={setCurrent}
      />
      <PasswordField
        label={intl.formatMessage({ id: 'sign-in.password.new' })}
        isNew
        value={next}
        onChange={setNext}
      />
      <Button type="submit" loading={fetching}>
        <FormattedMessage id="account.password.change" />
      </Button>
      <p role="status">{data && !next && <FormattedMessage id="account.password.changed" />}</p>
    </form>
  );
}
