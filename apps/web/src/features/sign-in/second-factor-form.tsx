import { problemOf } from '@chorsu/api-client';
import { Button, TextInput } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Refusal } from '../../parts/refusal.tsx';
import classes from './entrance.module.css';
import { VerifySecondFactorDocument } from './sign-in.graphql.ts';

interface SecondFactorFormProps {
  readonly title: string;
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}

/** The code of the app, or one of the recovery codes. */
export function SecondFactorForm({ title, onSignedIn, onBack }: SecondFactorFormProps) {
  const intl = useIntl();
  const [{ fetching, error }, verify] = useMutation(VerifySecondFactorDocument);
  const [code, setCode] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await verify({ code: code.replace(/\s/g, '') });
    if (data && !data.verifySecondFactor.isSecondFactorNeeded) onSignedIn();
  };
  return (
    <div className={classes.card}>
      <h1>{title}</h1>
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <Refusal problem={problemOf(error)} />
        <TextInput
          label={intl.formatMessage({ id: 'sign-in.code.label' })}
          description={intl.formatMessage({ id: 'sign-in.code.help' })}
          name="code"
          autoComplete="one-time-code"
          dir="ltr"
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Button type="submit" loading={fetching} fullWidth>
          <FormattedMessage id="sign-in.code.confirm" />
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          <FormattedMessage id="ui.back" />
        </Button>
      </form>
    </div>
  );
}
