import type { MessageId } from '@chorsu/i18n';
import { Chip, CodeText, DataTable, Tag, type Column, type Tone } from '@chorsu/ui';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { reportSeverities, type ReportLine, type ReportSeverity } from './report-line.ts';
import classes from './questionnaires.module.css';
import { Sentence } from './sentence.tsx';

const tones: Readonly<Record<ReportSeverity, Tone>> = { error: 'bad', loss: 'warn', note: 'plain' };
const labels: Readonly<Record<ReportSeverity, MessageId>> = {
  error: 'questionnaires.report.error',
  loss: 'questionnaires.report.loss',
  note: 'questionnaires.report.note',
};

type NumberedLine = ReportLine & { readonly number: number };

/** What an import leaves behind or reads differently, by severity. */
export function ImportReport({ lines }: { readonly lines: readonly ReportLine[] }) {
  const intl = useIntl();
  const [only, setOnly] = useState<ReportSeverity>();
  const rows = useMemo(() => lines.map((line, index) => ({ ...line, number: index + 1 })), [lines]);
  const columns: readonly Column<NumberedLine>[] = [
    {
      key: 'severity',
      header: intl.formatMessage({ id: 'questionnaires.report.severity' }),
      cell: ({ severity }) => (
        <Tag tone={tones[severity]}>
          <FormattedMessage id={labels[severity]} />
        </Tag>
      ),
      sortBy: ({ severity }) => reportSeverities.indexOf(severity),
    },
    {
      key: 'sheet',
      header: intl.formatMessage({ id: 'questionnaires.report.sheet' }),
      cell: ({ sheet }) => sheet && <CodeText>{sheet}</CodeText>,
      sortBy: ({ sheet }) => sheet,
    },
    {
      key: 'row',
      header: intl.formatMessage({ id: 'questionnaires.report.row' }),
      cell: ({ row }) => row,
      sortBy: ({ row }) => row,
      align: 'end',
    },
    {
      key: 'column',
      header: intl.formatMessage({ id: 'questionnaires.report.column' }),
      cell: ({ column }) => column && <CodeText>{column}</CodeText>,
      sortBy: ({ column }) => column,
    },
    {
      key: 'sentence',
      header: intl.formatMessage({ id: 'questionnaires.report.sentence' }),
      cell: (line) => <Sentence of={line} />,
    },
  ];
  if (lines.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="questionnaires.report.none" />
      </p>
    );
  const shown = only ? rows.filter(({ severity }) => severity === only) : rows;
  return (
    <div className={classes.stack}>
      <div
        className={classes.chips}
        role="group"
        aria-label={intl.formatMessage({ id: 'questionnaires.report.severity' })}
      >
        <Chip isOn={!only} onToggle={() => setOnly(undefined)}>
          <FormattedMessage id="questionnaires.report.all" /> <span className="num">{lines.length}</span>
        </Chip>
        {reportSeverities.map((severity) => {
          const count = lines.filter((line) => line.severity === severity).length;
          return (
            count > 0 && (
              <Chip
                key={severity}
                isOn={only === severity}
                onToggle={() => setOnly(only === severity ? undefined : severity)}
              >
                <FormattedMessage id={labels[severity]} /> <span className="num">{count}</span>
              </Chip>
            )
          );
        })}
      </div>
      <DataTable
        caption={intl.formatMessage({ id: 'questionnaires.report.caption' })}
        columns={columns}
        rows={shown}
        keyOf={({ number }) => String(number)}
        locale={intl.locale}
        density="dense"
      />
    </div>
  );
}
