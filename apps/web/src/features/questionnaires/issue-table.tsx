import type { Issue } from '@chorsu/kernel';
import { CodeText, DataTable, Tag, type Column } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { Sentence } from './sentence.tsx';

const tones = { error: 'bad', warning: 'warn', note: 'plain' } as const;
const labels = {
  error: 'questionnaires.issue.error',
  warning: 'questionnaires.issue.warning',
  note: 'questionnaires.issue.note',
} as const;
const order = ['error', 'warning', 'note'];

/** What is to be mended in a version. */
export function IssueTable({ issues }: { readonly issues: readonly Issue[] }) {
  const intl = useIntl();
  const columns: readonly Column<Issue & { readonly key: string }>[] = [
    {
      key: 'severity',
      header: intl.formatMessage({ id: 'questionnaires.report.severity' }),
      cell: ({ severity }) => (
        <Tag tone={tones[severity]}>
          <FormattedMessage id={labels[severity]} />
        </Tag>
      ),
      sortBy: ({ severity }) => order.indexOf(severity),
    },
    {
      key: 'at',
      header: intl.formatMessage({ id: 'questionnaires.issue.at' }),
      cell: ({ at }) => at && <CodeText>{at}</CodeText>,
      sortBy: ({ at }) => at,
    },
    {
      key: 'message',
      header: intl.formatMessage({ id: 'questionnaires.report.sentence' }),
      cell: (issue) => <Sentence of={issue} />,
    },
  ];
  if (issues.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="questionnaires.issues.none" />
      </p>
    );
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'questionnaires.issues.caption' })}
      columns={columns}
      rows={issues.map((one, index) => ({ ...one, key: String(index) }))}
      keyOf={({ key }) => key}
      locale={intl.locale}
      density="dense"
    />
  );
}
