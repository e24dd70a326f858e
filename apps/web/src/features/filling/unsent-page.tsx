import { Button, EmptyState, Page, PageHead } from '@chorsu/ui';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { Loading } from '../../parts/problem.tsx';
import { useIsOnline } from '../../parts/network-state.ts';
import { focusBeside } from './focus-beside.ts';
import { UnsentAssessment } from './unsent-assessment.tsx';
import { unsentInWords, useUnsentWords } from './unsent-in-words.ts';
import { useOwnOutbox } from './use-own-outbox.ts';
import classes from './unsent.module.css';

/** What this person typed here and the server doesn't have yet: to read, to send again, to take along as a file. */
export function UnsentPage() {
  const isOnline = useIsOnline();
  const own = useOwnOutbox();
  const words = useUnsentWords();
  const records = own?.records;
  const assessments = useMemo(() => [...new Set(records?.map(({ assessment }) => assessment))], [records]);
  if (!own || !records)
    return (
      <Page>
        <Loading lines={6} />
      </Page>
    );
  const { outbox } = own;
  const save = async (): Promise<void> => saveAsFile(outbox.exportText(await unsentInWords(outbox, words)));
  const refused = records.filter(({ state }) => state === 'refused');
  return (
    <Page width="reading">
      <PageHead
        title={<FormattedMessage id="filling.unsent.title" />}
        lead={<FormattedMessage id="filling.unsent.means" />}
      />
      {records.length === 0 ? (
        <EmptyState title={<FormattedMessage id="filling.unsent.none" />}>
          <FormattedMessage id="filling.unsent.none.advice" />
        </EmptyState>
      ) : (
        <>
          <div className={classes.actions}>
            {refused.length < records.length && (
              <Button disabled={!isOnline} onClick={() => outbox.hurry()}>
                <FormattedMessage id="filling.unsent.send-now" />
              </Button>
            )}
            {refused.length > 1 && (
              <Button
                variant="default"
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget);
                  void Promise.all(refused.map(({ change }) => outbox.retry(change.id)));
                }}
              >
                <FormattedMessage id="filling.unsent.retry-all" />
              </Button>
            )}
            <Button variant="default" onClick={() => void save()}>
              <FormattedMessage id="filling.unsent.export" />
            </Button>
          </div>
          {assessments.map((id) => (
            <UnsentAssessment
              key={id}
              outbox={outbox}
              id={id}
              records={records.filter(({ assessment }) => assessment === id)}
            />
          ))}
        </>
      )}
    </Page>
  );
}

function saveAsFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `chorsu-unsent-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
