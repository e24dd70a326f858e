import { problemOf } from '@chorsu/api-client';
import { Button, SidePanel, TextInput } from '@chorsu/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Day } from '../../parts/day.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { reportDone } from '../../parts/waiting-counts.ts';
import { Words } from '../../parts/wording.tsx';
import {
  ConfirmInvitationDocument,
  memberTypes,
  RejectInvitationDocument,
  type AppointmentDocument,
  type BranchOrganisation,
  type ListedInvitation,
} from './members.graphql.ts';
import classes from './members.module.css';

interface ConfirmPanelProps {
  readonly invitation: ListedInvitation;
  readonly organisation: BranchOrganisation;
  readonly onClose: () => void;
}

/** A second administrator reads by what a focal point was named, then confirms or rejects. */
export function ConfirmPanel({ invitation, organisation, onClose }: ConfirmPanelProps) {
  const intl = useIntl();
  const [confirming, confirm] = useMutation(ConfirmInvitationDocument);
  const [rejecting, reject] = useMutation(RejectInvitationDocument);
  const [isRejecting, setIsRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const { id, name, email, role, document, invitedByName } = invitation;
  const person = <bdi>{name ?? email}</bdi>;
  const isUnsent = confirming.data?.confirmInvitation.isMailed === false;
  const sendWord = async () => {
    const { data } = await confirm({ id }, memberTypes);
    if (!data) return;
    reportDone('/', '/members');
    if (data.confirmInvitation.isMailed !== false) onClose();
  };
  const sendReason = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await reject({ id, reason }, memberTypes);
    if (!data) return;
    reportDone('/', '/members');
    onClose();
  };
  return (
    <SidePanel
      title={<FormattedMessage id="members.confirm.title" values={{ name: person }} />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p>
          <FormattedMessage
            id="members.confirm.means"
            values={{
              name: person,
              role: intl.formatMessage({ id: `role.${role}` }),
              organisation: <Words text={organisation.name} />,
            }}
          />
        </p>
        <dl className={classes.facts}>
          <Fact label={<FormattedMessage id="members.confirm.person" />}>
            {name && <bdi>{name}</bdi>} {email && <bdi className="muted">{email}</bdi>}
          </Fact>
          <Fact label={<FormattedMessage id="members.confirm.invited-by" />}>
            <bdi>{invitedByName}</bdi>
          </Fact>
          {document && <DocumentFacts document={document} />}
        </dl>
        {!document && (
          <p role="alert" className={classes.notice}>
            <FormattedMessage id="members.document.none" />
          </p>
        )}
        <Refusal problem={problemOf(confirming.error ?? rejecting.error)} />
        {isUnsent ? (
          <p role="alert" className={classes.notice}>
            <FormattedMessage id="members.confirm.not-mailed" />
          </p>
        ) : isRejecting ? (
          <form className={classes.form} onSubmit={(event) => void sendReason(event)}>
            <TextInput
              label={intl.formatMessage({ id: 'members.reject.reason' })}
              description={intl.formatMessage({ id: 'members.reject.reason.help' })}
              dir="auto"
              required
              withAsterisk={false}
              maxLength={500}
              data-autofocus
              autoFocus
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
            <div className={classes.actions}>
              <Button type="submit" color="red" loading={rejecting.fetching}>
                <FormattedMessage id="members.reject" />
              </Button>
              <Button variant="default" onClick={() => setIsRejecting(false)}>
                <FormattedMessage id="ui.cancel" />
              </Button>
            </div>
          </form>
        ) : (
          <div className={classes.actions}>
            <Button disabled={!document} loading={confirming.fetching} onClick={() => void sendWord()}>
              <FormattedMessage id="members.confirm" />
            </Button>
            <Button variant="default" onClick={() => setIsRejecting(true)}>
              <FormattedMessage id="members.reject" />
            </Button>
          </div>
        )}
      </div>
    </SidePanel>
  );
}

function DocumentFacts({ document }: { readonly document: AppointmentDocument }) {
  const { reference, date, signedBy, signedAs } = document;
  return (
    <>
      <Fact label={<FormattedMessage id="members.document" />}>
        <bdi>{reference}</bdi>
      </Fact>
      <Fact label={<FormattedMessage id="members.document.date" />}>
        <Day date={date} />
      </Fact>
      <Fact label={<FormattedMessage id="members.document.signed-by" />}>
        <bdi>{signedBy}</bdi>
        <br />
        <bdi className="muted">{signedAs}</bdi>
      </Fact>
    </>
  );
}

function Fact({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
