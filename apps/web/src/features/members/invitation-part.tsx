import { problemOf } from '@chorsu/api-client';
import type { Role } from '@chorsu/access';
import { Button, DataTable, Section, Tag, type Column } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Day, dayFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { invitationStates } from './invitation-states.ts';
import { InvitePanel } from './invite-panel.tsx';
import { MadeCodes } from './made-codes.tsx';
import {
  InvitationsDocument,
  memberTypes,
  RenewInvitationDocument,
  WithdrawInvitationDocument,
  type AppointmentDocument,
  type BranchOrganisation,
  type ListedInvitation,
  type MadeInvitation,
} from './members.graphql.ts';
import { RoleCell } from './role-cell.tsx';

interface InvitationPartProps {
  readonly organisation: BranchOrganisation;
  /** Roles that the reader may offer here. */
  readonly roles: readonly Role[];
}

/** Invitations to one organisation: made, renewed, withdrawn; new codes are shown once. */
export function InvitationPart({ organisation, roles }: InvitationPartProps) {
  const intl = useIntl();
  const [isInviting, setIsInviting] = useState(false);
  const [decidingId, setDecidingId] = useState<string>();
  const [made, setMade] = useState<readonly MadeInvitation[]>([]);
  const [{ data, error }, reload] = useQuery({
    query: InvitationsDocument,
    variables: { organisationId: organisation.id },
    context: memberTypes,
  });
  const [renewing, renew] = useMutation(RenewInvitationDocument);
  const [withdrawing, withdraw] = useMutation(WithdrawInvitationDocument);
  const deciding = data?.invitations.find(({ id }) => id === decidingId);
  const isBusy = renewing.fetching || withdrawing.fetching;
  const giveNewCode = async (id: string) => {
    const { data: renewed } = await renew({ id }, memberTypes);
    if (renewed) setMade([renewed.renewInvitation]);
  };
  const columns: readonly Column<ListedInvitation>[] = [
    {
      key: 'who',
      header: intl.formatMessage({ id: 'members.invitations.who' }),
      isRowName: true,
      sortBy: ({ name, email }) => name ?? email,
      cell: ({ name, email, document }) => (
        <>
          {name && <bdi>{name}</bdi>} {email && <bdi className="muted">{email}</bdi>}
          {document && <DocumentLine document={document} />}
        </>
      ),
    },
    {
      key: 'role',
      header: intl.formatMessage({ id: 'members.role' }),
      sortBy: ({ role }) => intl.formatMessage({ id: `role.${role}` }),
      cell: (invitation) => <RoleCell {...invitation} />,
    },
    {
      key: 'state',
      header: intl.formatMessage({ id: 'members.invitations.state' }),
      sortBy: ({ state }) => state,
      cell: (invitation) => <StateCell invitation={invitation} />,
    },
    {
      key: 'expires',
      header: intl.formatMessage({ id: 'members.invitations.until' }),
      sortBy: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => <FormattedDate value={expiresAt} {...dayFormat} />,
    },
    {
      key: 'actions',
      header: intl.formatMessage({ id: 'members.actions' }),
      align: 'end',
      cell: ({ id, state, abilities }) => (
        <>
          {state === 'waiting' && abilities.includes('invitation.confirm') && (
            <Button variant="light" size="compact-sm" onClick={() => setDecidingId(id)}>
              <FormattedMessage id="members.confirm.open" />
            </Button>
          )}
          {!['used', 'rejected'].includes(state) && abilities.includes('invitation.renew') && (
            <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={() => void giveNewCode(id)}>
              <FormattedMessage id="members.invitations.renew" />
            </Button>
          )}
          {['open', 'waiting'].includes(state) && abilities.includes('invitation.withdraw') && (
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={isBusy}
              onClick={() => void withdraw({ id }, memberTypes)}
            >
              <FormattedMessage id="members.invitations.withdraw" />
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Section
      title={<FormattedMessage id="members.invitations" />}
      actions={
        <Button onClick={() => setIsInviting(true)}>
          <FormattedMessage id="members.invite" />
        </Button>
      }
    >
      <Refusal problem={problemOf(renewing.error ?? withdrawing.error)} />
      {made.length > 0 && <MadeCodes organisation={organisation} made={made} onClose={() => setMade([])} />}
      {data ? (
        data.invitations.length > 0 ? (
          <DataTable
            caption={intl.formatMessage({ id: 'members.invitations.caption' })}
            columns={columns}
            rows={data.invitations}
            keyOf={({ id }) => id}
            locale={intl.locale}
          />
        ) : (
          <p className="muted">
            <FormattedMessage id="members.invitations.none" />
          </p>
        )
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={3} />
      )}
      {deciding && (
        <ConfirmPanel
          invitation={deciding}
          organisation={organisation}
          onClose={() => setDecidingId(undefined)}
        />
      )}
      {isInviting && (
        <InvitePanel
          organisation={organisation}
          roles={roles}
          onMade={(invitations) => {
            setMade(invitations);
            setIsInviting(false);
          }}
          onClose={() => setIsInviting(false)}
        />
      )}
    </Section>
  );
}

/** What became of it, and by whom where somebody had to decide. */
function StateCell({ invitation }: { readonly invitation: ListedInvitation }) {
  const { state, decidedByName, rejection } = invitation;
  const shown = invitationStates[state];
  if (!shown) return null;
  return (
    <>
      <Tag tone={shown.tone}>
        <FormattedMessage id={shown.label} />
      </Tag>
      {decidedByName && (
        <div className="muted small">
          {rejection === null ? (
            <FormattedMessage
              id="members.invitations.confirmed-by"
              values={{ name: <bdi>{decidedByName}</bdi> }}
            />
          ) : (
            <FormattedMessage
              id="members.invitations.rejected-by"
              values={{ name: <bdi>{decidedByName}</bdi>, reason: <bdi>{rejection}</bdi> }}
            />
          )}
        </div>
      )}
    </>
  );
}

function DocumentLine({ document }: { readonly document: AppointmentDocument }) {
  const { reference, date, signedBy, signedAs } = document;
  return (
    <div className="muted small">
      <FormattedMessage
        id="members.document.summary"
        values={{
          reference: <bdi>{reference}</bdi>,
          date: <Day date={date} />,
          signedBy: <bdi>{signedBy}</bdi>,
          signedAs: <bdi>{signedAs}</bdi>,
        }}
      />
    </div>
  );
}
