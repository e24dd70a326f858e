import { compile, leadsOf, openState, progressAt } from '@chorsu/answers';
import type { LocalizedText } from '@chorsu/kernel';
import { ProgressRing, Section, Tag } from '@chorsu/ui';
import type { QuestionnaireDocument, Section as QuestionnaireSection } from '@chorsu/questionnaire';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { doneShare } from '../../parts/progress-cell.tsx';
import { Words } from '../../parts/wording.tsx';
import { HomeAnswersDocument, type HomeAssessment } from './home.graphql.ts';
import classes from './home.module.css';

interface SectionProgressProps {
  readonly assessment: HomeAssessment;
  /** Only sections assigned to one of these institutions; all when absent. */
  readonly institutions?: readonly string[];
}

/** How far each section is, with the institution that leads it: the focal point's all, a team member's own. */
export function SectionProgress({ assessment, institutions }: SectionProgressProps) {
  const { id, versionId, assignments } = assessment;
  const [{ data, error }, reload] = useQuery({ query: HomeAnswersDocument, variables: { id, versionId } });
  const names = new Map(assessment.institutions.map(({ id: one, name }) => [one, name]));
  const isMine = (code: string) =>
    !institutions ||
    assignments.some(
      ({ section, leadId, contributorIds }) =>
        section === code &&
        institutions.some((one) => one === leadId || contributorIds.some((each) => each === one)),
    );
  const rows = useMemo(() => {
    if (!data) return [];
    const { assessmentAnswers: answers, questionnaireVersion } = data;
    const document = questionnaireVersion.document;
    const compiled = compile(document);
    const now = new Date();
    const state = openState(compiled, answers.records, {
      leadOf: leadsOf(compiled, {}, ''),
      environment: {
        today: new Intl.DateTimeFormat('en-CA', { timeZone: answers.timeZone }).format(now),
        now: now.toISOString(),
        zone: answers.timeZone,
        seed: answers.environmentSeed,
      },
    });
    return outermost(document).map(({ code, title }) => ({ code, title, progress: progressAt(state, code) }));
  }, [data]);
  const shown = rows.filter(({ code, progress }) => isMine(code) && progress.total > 0);
  return (
    <Section title={<Words text={assessment.cycleTitle} />}>
      {error && !data ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : !data ? (
        <Loading lines={6} />
      ) : shown.length === 0 ? (
        <p className="muted">
          <FormattedMessage id="home.sections.none" />
        </p>
      ) : (
        <ol className={classes.sections}>
          {shown.map(({ code, title, progress }) => (
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
                <Lead name={names.get(assignments.find(({ section }) => section === code)?.leadId ?? '')} />
              </div>
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

/** The sections that one goes through: the outermost, or those within a single one that holds only sections. */
function outermost({ sections }: Pick<QuestionnaireDocument, 'sections'>): readonly QuestionnaireSection[] {
  const [only, another] = sections;
  if (!only || another) return sections;
  const inner = only.items.filter((item) => item.type === 'section');
  return inner.length > 0 && inner.length === only.items.length ? outermost({ sections: inner }) : sections;
}
