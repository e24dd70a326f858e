import { Alert, Card, Section } from '@chorsu/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { ImportReport } from './import-report.tsx';
import { LanguageNames } from '../../parts/language-names.tsx';
import classes from './questionnaires.module.css';
import type { ImportPreview } from './upload-form.ts';

interface ImportPreviewCardProps {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly actions: ReactNode;
}

/** What is in the file, before anything is saved. */
export function ImportPreviewCard({ file, preview, actions }: ImportPreviewCardProps) {
  const { importId, title, languages, counts, report } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Card>
        <div className={classes.stack}>
          <h2 ref={heading} tabIndex={-1}>
            <bdi>{title ?? file}</bdi>
          </h2>
          <p className="muted">
            <FormattedMessage id="questionnaires.import.not-saved" values={{ file: <bdi>{file}</bdi> }} />
          </p>
          {importId === null && (
            <Alert color="red" role="alert">
              <FormattedMessage id="questionnaires.import.impossible" />
            </Alert>
          )}
          <dl className={classes.facts}>
            <Fact label={<FormattedMessage id="questionnaires.languages" />}>
              <LanguageNames languages={languages} />
            </Fact>
            <Fact label={<FormattedMessage id="questionnaires.sections" />}>
              <FormattedNumber value={counts.sections} />
            </Fact>
            <Fact label={<FormattedMessage id="questionnaires.questions" />}>
              <FormattedNumber value={counts.questions} />
            </Fact>
            <Fact label={<FormattedMessage id="questionnaires.choices" />}>
              <FormattedNumber value={counts.choices} />
            </Fact>
            <Fact label={<FormattedMessage id="questionnaires.expressions" />}>
              <FormattedMessage id="questionnaires.expressions.counts" values={{ ...counts.expressions }} />
            </Fact>
          </dl>
          <div className={classes.actions}>{actions}</div>
        </div>
      </Card>
      <Section title={<FormattedMessage id="questionnaires.report" />}>
        <ImportReport lines={report} />
      </Section>
    </>
  );
}

const Fact = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
