import { Button, EmptyState, DataTable, Page, PageHead, type Column } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Day } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { CycleStatusTag } from './cycle-status.tsx';
import { CyclesDocument, cycleTypes, type ListedCycle } from './cycles.graphql.ts';
import { useLeading } from './leading.ts';

const order = ['running', 'planned', 'closed'];

/** All cycles that the reader may see: the running ones first. */
export function CycleList() {
  const intl = useIntl();
  const words = useWords();
  const isLeading = useLeading().length > 0;
  const [{ data, error }, reload] = useQuery({ query: CyclesDocument, context: cycleTypes });
  const names = new Map(data?.organisations.map(({ id, name }) => [id, name]));
  const openOne = isLeading && (
    <Button component={Link} to="/cycles/open">
      <FormattedMessage id="cycles.open" />
    </Button>
  );
  const columns: readonly Column<ListedCycle>[] = [
    {
      key: 'title',
      header: intl.formatMessage({ id: 'cycles.title' }),
      isRowName: true,
      sortBy: ({ title }) => words(title),
      cell: ({ id, title }) => (
        <Link to="/cycles/$cycleId" params={{ cycleId: id }}>
          <Words text={title} />
        </Link>
      ),
    },
    {
      key: 'status',
      header: intl.formatMessage({ id: 'cycles.state' }),
      sortBy: ({ status }) => order.indexOf(status),
      cell: ({ status }) => <CycleStatusTag status={status} />,
    },
    {
      key: 'organisation',
      header: intl.formatMessage({ id: 'cycles.opened-by' }),
      sortBy: ({ organisationId }) => words(names.get(organisationId)),
      cell: ({ organisationId }) => <Words text={names.get(organisationId)} />,
    },
    {
      key: 'version',
      header: intl.formatMessage({ id: 'cycles.version' }),
      sortBy: ({ version }) => words(version.title),
      cell: ({ version }) => <Words text={version.title} />,
    },
    {
      key: 'opens',
      header: intl.formatMessage({ id: 'cycles.opens' }),
      sortBy: ({ opensOn }) => opensOn,
      cell: ({ opensOn }) => <Day date={opensOn} />,
    },
    {
      key: 'closes',
      header: intl.formatMessage({ id: 'cycles.closes' }),
      sortBy: ({ closesOn }) => closesOn,
      cell: ({ closesOn }) => <Day date={closesOn} />,
    },
  ];
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.cycles" />}
        lead={<FormattedMessage id="cycles.lead" />}
        actions={openOne}
      />
      {data ? (
        data.cycles.length > 0 ? (
          <DataTable
            caption={intl.formatMessage({ id: 'cycles.caption' })}
            columns={columns}
            rows={data.cycles}
            keyOf={({ id }) => id}
            locale={intl.locale}
            initialSort={{ key: 'status', direction: 'ascending' }}
          />
        ) : (
          <EmptyState title={<FormattedMessage id="cycles.none" />} actions={openOne}>
            <FormattedMessage id="cycles.none.advice" />
          </EmptyState>
        )
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}
