import type { LocalizedText } from '@chorsu/kernel';
import { DataTable, type Column } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { AssessmentStatusTag, assessmentStatusLabel, type AssessmentStatus } from './assessment-status.tsx';
import { Day } from './day.tsx';
import { doneShare, ProgressCell, type AnsweredCounts } from './progress-cell.tsx';
import { useWords, Words } from './wording.tsx';

export interface BoardRow {
  readonly id: string;
  readonly country: { readonly id: string; readonly name: LocalizedText };
  readonly status: AssessmentStatus;
  readonly dueOn: string;
  /** null where the reader doesn't see how much is answered, as before an invitation is accepted. */
  readonly progress: AnsweredCounts | null;
}

interface StatusBoardProps<Row extends BoardRow> {
  /** Names the cycle where several boards stand on one page. */
  readonly cycle?: LocalizedText;
  readonly rows: readonly Row[];
  /** Where a country's name leads: the assessment for those at home, the profile as far as shared for its secretariat. */
  readonly linksTo: 'assessment' | 'profile' | undefined;
  /** What the reader can do about a row, in a column of its own. */
  readonly action?: (row: Row) => ReactNode;
}

/** Where each country stands: state, due day, share answered; in the reader's alphabetical order. */
export function StatusBoard<Row extends BoardRow>({ cycle, rows, linksTo, action }: StatusBoardProps<Row>) {
  const intl = useIntl();
  const words = useWords();
  const hasProgress = rows.some(({ progress }) => progress !== null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'country',
      header: intl.formatMessage({ id: 'cycles.country' }),
      isRowName: true,
      sortBy: ({ country }) => words(country.name),
      cell: ({ id, country }) =>
        linksTo === 'profile' ? (
          <Link to="/countries/$countryId/profile" params={{ countryId: country.id }}>
            <Words text={country.name} />
          </Link>
        ) : linksTo === 'assessment' ? (
          <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
            <Words text={country.name} />
          </Link>
        ) : (
          <Words text={country.name} />
        ),
    },
    {
      key: 'status',
      header: intl.formatMessage({ id: 'cycles.state' }),
      sortBy: ({ status }) => intl.formatMessage({ id: assessmentStatusLabel(status) }),
      cell: ({ status }) => <AssessmentStatusTag status={status} />,
    },
    {
      key: 'due',
      header: intl.formatMessage({ id: 'cycles.due' }),
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => <Day date={dueOn} />,
    },
  ];
  const answered: Column<Row> = {
    key: 'progress',
    header: intl.formatMessage({ id: 'cycles.answered' }),
    sortBy: ({ progress }) => progress && doneShare(progress),
    cell: ({ progress }) => progress && <ProgressCell progress={progress} />,
  };
  const acting = (cell: (row: Row) => ReactNode): Column<Row> => ({
    key: 'action',
    header: intl.formatMessage({ id: 'cycles.next' }),
    cell,
  });
  return (
    <DataTable
      caption={[words(cycle), intl.formatMessage({ id: 'cycles.board' })].filter(Boolean).join(' · ')}
      columns={[...columns, ...(hasProgress ? [answered] : []), ...(action ? [acting(action)] : [])]}
      rows={rows}
      keyOf={({ id }) => id}
      locale={intl.locale}
      initialSort={{ key: 'country', direction: 'ascending' }}
    />
  );
}
