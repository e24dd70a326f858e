import type { LocalizedText } from '@chorsu/kernel';
import { ProgressRing, Section, Tag } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Failure, Loading } from '../../parts/problem.tsx';
import { doneShare } from '../../parts/progress-cell.tsx';
import { Words } from '../../parts/wording.tsx';
import type { HomeAssessment } from './home.graphql.ts';
import classes from './home.module.css';
import type { useSectionRows } from './use-section-rows.ts';

interface SectionProgressProps {
  readonly assessment: HomeAssessment;
  readonly sections: ReturnType<typeof useSectionRows>;
}

/** How far each section is, with the institution that leads it. */
export function SectionProgress({ assessment, sections: { rows, error, reload } }: SectionProgressProps) {
  const { id } = assessment;
  const names = new Map(assessment.institutions.map(({ id: one, name }) => [one, name]));
  return (
    <Section title={<Words text={assessment.cycleTitle} />}>
      {error ? (
        <Failure error={error} onRetry={reload} />
      ) : !rows ? (
        <Loading lines={6} />
      ) : rows.length === 0 ? (
        <p className="muted">
          <FormattedMessage id="home.sections.none" />
        </p>
      ) : (
        <ol className={classes.sections}>
          {rows.map(({ code, title, progress, leadId }) => (
            <li key={code}>
              <ProgressRing share={doneShare(progress)} />
              <div>
                <Link
                  to="/assessments/$assessmentId"
                  params={{ assessmentId: id }}
                  search={{ section: code }}
                >
                  <Words text={title} />
                </Link>
                <Lead name={names.get(leadId ?? '')} />
              </div>
              <span className={classes.tail}>
                {progress.toReconcile > 0 && (
                  <Tag tone="warn">
                    <span aria-hidden>⚑</span>
                    <FormattedMessage id="home.to-reconcile" values={{ count: progress.toReconcile }} />
                  </Tag>
                )}
                <span className="muted num">
                  <FormattedMessage
                    id="cycles.progress"
                    values={{ done: progress.answered + progress.nonAnswered, total: progress.total }}
                  />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const Lead = ({ name }: { readonly name: LocalizedText | undefined }) =>
  name && (
    <span className="muted small">
      <Words text={name} />
    </span>
  );
