import { problemOf } from '@chorsu/api-client';
import { Button, TextInput } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { AcceptInvitationForm } from './accept-invitation-form.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import classes from './entrance.module.css';
import { InvitationDocument } from './sign-in.graphql.ts';
import { useSecretInAddress } from './use-secret-in-address.ts';

/** A code of eight letters as it may be typed from paper: small letters, blanks and hyphens don't matter. */
const asCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase();

/** By the link of a mail, or by the code that was handed over on paper. */
export function InvitationPage() {
  const intl = useIntl();
  const linked = useSecretInAddress('code');
  const [code, setCode] = useState(linked);
  const [typed, setTyped] = useState(linked);
  const [{ data, fetching, error }] = useQuery({
    query: InvitationDocument,
    variables: { code },
    pause: !code,
    requestPolicy: 'network-only',
  });
  const title = intl.formatMessage({ id: 'sign-in.invitation.title' });
  const invitation = code ? data?.invitation : undefined;
  const look = (event: FormEvent) => {
    event.preventDefault();
    setCode(asCode(typed));
  };
  return (
    <EntranceFrame title={title}>
      <div className={classes.card}>
        <h1>{title}</h1>
        {invitation ? (
          <AcceptInvitationForm code={code} invitation={invitation} />
        ) : (
          <form className={classes.form} onSubmit={look}>
            <Refusal problem={problemOf(error)} />
            {code && invitation === null && (
              <p role="alert" className={classes.refusal}>
                <FormattedMessage id="sign-in.invitation.unknown" />
              </p>
            )}
            <TextInput
              label={intl.formatMessage({ id: 'sign-in.invitation.code' })}
              description={intl.formatMessage({ id: 'sign-in.invitation.code.help' })}
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
              withAsterisk={false}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Button type="submit" loading={fetching}>
              <FormattedMessage id="sign-in.invitation.look" />
            </Button>
          </form>
        )}
        <div className={classes.links}>
          <Link to="/sign-in">
            <FormattedMessage id="sign-in.to-sign-in" />
          </Link>
        </div>
      </div>
    </EntranceFrame>
  );
}
