import { ProgressRing, Section } from '@chorsu/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Failure, Loading } from '../../parts/problem.tsx';
import { doneShare } from '../../parts/progress-cell.tsx';
import { Words } from '../../parts/wording.tsx';
import type { HomeAssessment, HomeSection } from './home.graphql.ts';
import classes from './home.module.css';
import { SectionLink, Standing } from './section-standing.tsx';
import { SectionsByInstitution } from './sections-by-institution.tsx';
import type { HomeSections } from './use-home-sections.ts';

interface SectionProgressProps {
  readonly assessment: HomeAssessment;
  readonly sections: HomeSections;
  /** For those who look after all institutions: who has answered what. */
  readonly isByInstitution: boolean;
}

/** How far each section is, and who works on it. */
export const SectionProgress = ({ assessment, sections, isByInstitution }: SectionProgressProps) => (
  <Section title={<Words text={assessment.cycleTitle} />}>
    <Known sections={sections}>
      {(rows) =>
        isByInstitution ? (
          <SectionsByInstitution assessment={assessment} rows={rows} />
        ) : (
          <SectionList assessment={assessment} rows={rows} />
        )
      }
    </Known>
  </Section>
);

interface KnownProps {
  readonly sections: HomeSections;
  readonly children: (rows: readonly HomeSection[]) => ReactNode;
}

function Known({ sections: { rows, error, reload }, children }: KnownProps) {
  if (error) return <Failure error={error} onRetry={reload} />;
  if (!rows) return <Loading lines={6} />;
  if (rows.length > 0) return children(rows);
  return (
    <p className="muted">
      <FormattedMessage id="home.sections.none" />
    </p>
  );
}

interface SectionRowsProps {
  readonly assessment: HomeAssessment;
  readonly rows: readonly HomeSection[];
}

function SectionList({ assessment, rows }: SectionRowsProps) {
  const names = new Map(assessment.institutions.map(({ id, name }) => [id, name]));
  return (
    <ol className={classes.sections}>
      {rows.map((row) => {
        const lead = names.get(row.leadId ?? '');
        return (
          <li key={row.section}>
            <ProgressRing share={doneShare(row.progress)} />
            <div>
              <SectionLink assessmentId={assessment.id} row={row} />
              {lead && (
                <span className="muted small">
                  <Words text={lead} />
                </span>
              )}
            </div>
            <span className={classes.tail}>
              <Standing row={row} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
