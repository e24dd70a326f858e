import { problemOf } from '@chorsu/api-client';
import { Button, CopyField, Tag, TextInput } from '@chorsu/ui';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Refusal } from '../../parts/refusal.tsx';
import { MeDocument } from '../../parts/session/me.graphql.ts';
import { useSession } from '../../parts/session/session.tsx';
import { ConfirmSecondFactorDocument, EnrolSecondFactorDocument } from './account.graphql.ts';
import classes from './account.module.css';
import { QrPicture } from './qr-picture.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** A code from a telephone at each sign-in: setting it up, in three steps. */
export function SecondFactor() {
  const { me } = useSession();
  const [enrolment, enrol] = useMutation(EnrolSecondFactorDocument);
  const [codes, setCodes] = useState<readonly string[]>();
  const [, reloadMe] = useQuery({ query: MeDocument, pause: true });
  const finish = (recoveryCodes: readonly string[]) => {
    setCodes(recoveryCodes);
    reloadMe({ requestPolicy: 'network-only' });
  };
  const started = enrolment.data?.enrolSecondFactor;
  if (codes) return <RecoveryCodes codes={codes} />;
  if (started) return <Enrolment secret={started.secret} url={started.url} onDone={finish} />;
  return (
    <div className={classes.form}>
      <p className="muted">
        <FormattedMessage id="account.second-factor.help" />
      </p>
      <Refusal problem={problemOf(enrolment.error)} />
      {me.hasSecondFactor ? (
        <Tag tone="good">
          <FormattedMessage id="account.second-factor.on" />
        </Tag>
      ) : (
        <>
          {me.needsSecondFactor && (
            <Tag tone="warn">
              <FormattedMessage id="account.second-factor.needed" />
            </Tag>
          )}
          <Button variant="default" loading={enrolment.fetching} onClick={() => void enrol({})}>
            <FormattedMessage id="account.second-factor.start" />
          </Button>
        </>
      )}
    </div>
  );
}

interface EnrolmentProps {
  readonly secret: string;
  readonly url: string;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

function Enrolment({ secret, url, onDone }: EnrolmentProps) {
  const intl = useIntl();
  const [{ fetching, error }, confirm] = useMutation(ConfirmSecondFactorDocument);
  const [code, setCode] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await confirm({ code: code.replace(/\s/g, '') });
    if (data) onDone(data.confirmSecondFactor);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <ol className={classes.steps}>
        <li>
          <FormattedMessage id="account.second-factor.step-app" />
        </li>
        <li>
          <p>
            <FormattedMessage id="account.second-factor.step-key" />
          </p>
          <QrPicture text={url} label={intl.formatMessage({ id: 'account.second-factor.picture' })} />
          <CopyField
            value={secret}
            label={intl.formatMessage({ id: 'account.second-factor.key' })}
            words={{
              copy: intl.formatMessage({ id: 'ui.copy' }),
              copied: intl.formatMessage({ id: 'ui.copied' }),
            }}
          />
          <p>
            <a href={url}>
              <FormattedMessage id="account.second-factor.open-app" />
            </a>
          </p>
        </li>
        <li>
          <FormattedMessage id="account.second-factor.step-code" />
        </li>
      </ol>
      <Refusal problem={problemOf(error)} />
      <TextInput
        label={intl.formatMessage({ id: 'sign-in.code.label' })}
        className={classes.field}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
        withAsterisk={false}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" loading={fetching}>
        <FormattedMessage id="sign-in.code.confirm" />
      </Button>
    </form>
  );
}
