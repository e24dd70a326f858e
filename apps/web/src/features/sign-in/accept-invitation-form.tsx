import { problemOf, type ResultOf } from '@chorsu/api-client';
import { Button, TextInput } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { useLanguage } from '../../parts/language.tsx';
import { Words } from '../../parts/wording.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import classes from './entrance.module.css';
import { SecondFactorForm } from './second-factor-form.tsx';
import { AcceptInvitationDocument, type InvitationDocument } from './sign-in.graphql.ts';
import { useEnter } from './use-enter.ts';

interface AcceptInvitationFormProps {
  readonly code: string;
  readonly invitation: NonNullable<ResultOf<typeof InvitationDocument>['invitation']>;
}

/** Makes the account with the acceptance; who has one confirms with its password. */
export function AcceptInvitationForm({ code, invitation }: AcceptInvitationFormProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const enter = useEnter(undefined);
  const [{ data, fetching, error }, accept] = useMutation(AcceptInvitationDocument);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { hasAccount, isWaiting, role, organisation, expiresAt } = invitation;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const newAccount = hasAccount ? {} : { name, email: email || null };
    const result = await accept({ input: { code, password, language, ...newAccount } });
    if (result.data && !result.data.acceptInvitation.isSecondFactorNeeded) enter();
  };

  if (data?.acceptInvitation.isSecondFactorNeeded)
    return (
      <SecondFactorForm
        title={intl.formatMessage({ id: 'sign-in.code.title' })}
        onSignedIn={enter}
        onBack={() => location.assign('/sign-in')}
      />
    );
  const offer = (
    <p>
      <FormattedMessage
        id="sign-in.invitation.as"
        values={{
          role: <b>{intl.formatMessage({ id: `role.${role}` })}</b>,
          organisation: (
            <b>
              <Words text={organisation} />
            </b>
          ),
        }}
      />
      <br />
      <span className="muted">
        <FormattedMessage
          id="sign-in.invitation.until"
          values={{ date: <FormattedDate value={expiresAt} dateStyle="long" /> }}
        />
      </span>
    </p>
  );
  if (isWaiting)
    return (
      <div className={classes.form}>
        {offer}
        <p role="status">
          <FormattedMessage id="sign-in.invitation.waiting" />
        </p>
      </div>
    );
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      {offer}
      <Refusal problem={problemOf(error)} />
      {hasAccount ? (
        <p>
          <FormattedMessage id="sign-in.invitation.existing" />
        </p>
      ) : (
        <>
          <TextInput
            label={intl.formatMessage({ id: 'sign-in.invitation.name' })}
            autoComplete="name"
            dir="auto"
            required
            withAsterisk={false}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <TextInput
            label={intl.formatMessage({ id: 'sign-in.email' })}
            type="email"
            autoComplete="username"
            dir="ltr"
            required
            withAsterisk={false}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        </>
      )}
      <PasswordField
        label={intl.formatMessage({ id: 'sign-in.password' })}
        isNew={!hasAccount}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" loading={fetching}>
        <FormattedMessage id="sign-in.invitation.accept" />
      </Button>
    </form>
  );
}
