import { Button, DataTable, EmptyState, Section, type Column } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Day } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { EndPanel } from './end-panel.tsx';
import { MembersDocument, memberTypes, type Member } from './members.graphql.ts';
import { RoleCell } from './role-cell.tsx';

/** Who holds which role today. */
export function MemberTable({ organisationId }: { readonly organisationId: string }) {
  const intl = useIntl();
  const { me } = useSession();
  const [ending, setEnding] = useState<Member>();
  const [{ data, error }, reload] = useQuery({
    query: MembersDocument,
    variables: { organisationId },
    context: memberTypes,
  });
  const roleOf = ({ role }: Member) => intl.formatMessage({ id: `role.${role}` });
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      header: intl.formatMessage({ id: 'members.name' }),
      isRowName: true,
      sortBy: ({ accountName }) => accountName,
      cell: ({ accountName, accountId }) => (
        <>
          <bdi>{accountName}</bdi>
          {accountId === me.id && (
            <span className="muted">
              {' '}
              <FormattedMessage id="members.you" />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'role',
      header: intl.formatMessage({ id: 'members.role' }),
      sortBy: roleOf,
      cell: (member) => <RoleCell {...member} />,
    },
    {
      key: 'from',
      header: intl.formatMessage({ id: 'members.from' }),
      sortBy: ({ from }) => from,
      cell: ({ from }) => <Day date={from} />,
    },
    {
      key: 'until',
      header: intl.formatMessage({ id: 'members.until' }),
      sortBy: ({ until }) => until,
      cell: ({ until }) => until && <Day date={until} />,
    },
    {
      key: 'end',
      header: intl.formatMessage({ id: 'members.actions' }),
      align: 'end',
      cell: (member) =>
        member.abilities.includes('member.end') && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEnding(member)}>
            <FormattedMessage id="members.end" />
          </Button>
        ),
    },
  ];
  return (
    <Section title={<FormattedMessage id="members.people" />}>
      {data ? (
        data.members.length > 0 ? (
          <DataTable
            caption={intl.formatMessage({ id: 'members.people.caption' })}
            columns={columns}
            rows={data.members}
            keyOf={({ id }) => id}
            locale={intl.locale}
            initialSort={{ key: 'name', direction: 'ascending' }}
          />
        ) : (
          <EmptyState title={<FormattedMessage id="members.none" />}>
            <FormattedMessage id="members.none.advice" />
          </EmptyState>
        )
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={4} />
      )}
      {ending && <EndPanel member={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}
