import { Wording } from '@chorsu/form-ui';
import { sectionsUpFrom, type Section } from '@chorsu/questionnaire';
import { Chip, ProgressRing } from '@chorsu/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';
import { Words } from '../../parts/wording.tsx';
import type { OutlineFilter } from './filling-search.ts';
import classes from './outline.module.css';
import { assignmentFor } from './filling-rights.ts';
import type { FillingSession } from './filling-session.ts';
import { firstReadable } from './readable-sections.ts';
import { QuestionDots } from './question-dots.tsx';
import { outerCode } from './sections.ts';
import { useAssessment, useOverAll, useProgress, useProgressOf } from './use-session-parts.ts';

const route = getRouteApi('/shell/assessments/$assessmentId');

/** Others are names of a form's making, not numbers that people speak of. */
const isNumber = (code: string): boolean => code.length <= 3 && !/^\p{L}{2,}$/u.test(code);

interface OutlineProps {
  readonly session: FillingSession;
  readonly sections: readonly Section[];
  /** How many sections there are besides, for others to read. */
  readonly elsewhere: number;
  readonly current: string;
  readonly show: OutlineFilter;
  readonly attended: string | undefined;
  readonly onGo: (to: { section?: string; question?: string }) => void;
}

/** The sections with their progress, and the ways to what is still to be done. */
export function Outline(props: OutlineProps) {
  const { session, sections, elsewhere, current, show, attended } = props;
  const intl = useIntl();
  const navigate = route.useNavigate();
  const { total, answered, nonAnswered, toReconcile, issues, proposals } = useProgressOf(session, sections);
  const { id, abilities } = useAssessment(session);
  const isMine = useIsMine(session);
  const [isOpen, setOpen] = useState(false);
  const open = total - answered - nonAnswered;
  const troubles = toReconcile + issues;
  const filter = (next: OutlineFilter): void =>
    void navigate({
      search: ({ show: _, ...rest }) => ({ ...rest, ...(next === 'all' ? {} : { show: next }) }),
      resetScroll: false,
    });
  const listed = useOverAll(session, () =>
    sections
      .filter(({ code }) => {
        if (!session.model.cell(code).isVisible) return false;
        const progress = session.model.progress(code);
        if (show === 'mine') return isMine(code);
        if (show === 'open') return progress.answered + progress.nonAnswered < progress.total;
        if (show === 'proposals') return progress.proposals > 0;
        return show === 'all' || progress.toReconcile + progress.issues > 0;
      })
      .map(({ code }) => code)
      .join('\n'),
  ).split('\n');
  // On a narrow screen the outline lies over the questions to which it leads.
  const go: OutlineProps['onGo'] = (to) => {
    setOpen(false);
    props.onGo(to);
  };
  const jump = (path: string | undefined): void => {
    if (path !== undefined) go({ question: path });
  };
  const after = attended === undefined ? undefined : outerCode(attended);
  const codes = useMemo(() => new Set(sections.map(({ code }) => code)), [sections]);
  const isReadable = (code: string): boolean =>
    session.around.get(code)?.some((section) => codes.has(section)) === true;
  const first = (next: (from?: string) => string | undefined): string | undefined =>
    firstReadable(next, isReadable, after) ?? firstReadable(next, isReadable);
  return (
    <nav
      className={classes.outline}
      aria-label={intl.formatMessage({ id: 'filling.outline' })}
      data-open={isOpen || undefined}
    >
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <FormattedMessage id="filling.outline" />
        <span className="muted num">
          <FormattedMessage id="filling.done-of" values={{ done: total - open, total }} />
        </span>
      </button>
      <div className={classes.content}>
        <div
          className={classes.filters}
          role="group"
          aria-label={intl.formatMessage({ id: 'filling.filter' })}
        >
          <Chip isOn={show === 'all'} onToggle={() => filter('all')}>
            <FormattedMessage id="filling.filter.all" />
          </Chip>
          <Chip isOn={show === 'mine'} onToggle={() => filter('mine')}>
            <FormattedMessage id="filling.filter.mine" />
          </Chip>
          <Chip isOn={show === 'open'} onToggle={() => filter('open')}>
            <FormattedMessage id="filling.filter.open" values={{ count: open }} />
          </Chip>
          <Chip isOn={show === 'problems'} onToggle={() => filter('problems')}>
            <FormattedMessage id="filling.filter.problems" values={{ count: troubles }} />
          </Chip>
          {(proposals > 0 || show === 'proposals') && (
            <Chip isOn={show === 'proposals'} onToggle={() => filter('proposals')}>
              <FormattedMessage id="filling.filter.proposals" values={{ count: proposals }} />
            </Chip>
          )}
        </div>
        <div className={classes.jumps}>
          <button
            type="button"
            disabled={open === 0}
            onClick={() => jump(first((from) => session.model.firstUnanswered(from)))}
          >
            <FormattedMessage id="filling.jump.unanswered" />
          </button>
          <button
            type="button"
            disabled={troubles === 0}
            onClick={() => jump(first((from) => session.model.firstProblem(from)))}
          >
            <FormattedMessage id="filling.jump.problem" />
          </button>
          {proposals > 0 && (
            <button type="button" onClick={() => jump(first((from) => session.model.firstProposal(from)))}>
              <FormattedMessage id="filling.jump.proposal" />
            </button>
          )}
          {abilities.includes('assessment.assign') && (
            <Link
              to="/assessments/$assessmentId"
              params={{ assessmentId: id }}
              search={{ panel: 'hand-out' }}
            >
              <FormattedMessage id="filling.hand-out" />
            </Link>
          )}
        </div>
        <ul className={classes.sections}>
          {sections
            .filter(({ code }) => listed.includes(code))
            .map((section) => (
              <OutlineSection
                key={section.code}
                session={session}
                section={section}
                isCurrent={section.code === current}
                attended={attended}
                onGo={go}
              />
            ))}
        </ul>
        {elsewhere > 0 && (
          <p className="muted small">
            <FormattedMessage id="filling.elsewhere" values={{ count: elsewhere }} />
          </p>
        )}
        {listed.join('') === '' && (
          <p className="muted">
            <FormattedMessage id="filling.filter.nothing" />
          </p>
        )}
      </div>
    </nav>
  );
}

/** Sections that an institution of this person leads or contributes to. */
function useIsMine(session: FillingSession): (section: string) => boolean {
  const { me } = useSession();
  const { assignments } = useAssessment(session);
  const own = new Set(me.memberships.map(({ organisation }) => organisation.id));
  return (code) => {
    if (session.invited.has(code)) return true;
    const found = assignmentFor(assignments, sectionsUpFrom(session.model.document, code));
    const { leadId = null, contributorIds = [] } = found ?? {};
    return (leadId !== null && own.has(leadId)) || contributorIds.some((id) => own.has(id));
  };
}

interface OutlineSectionProps {
  readonly session: FillingSession;
  readonly section: Section;
  readonly isCurrent: boolean;
  readonly attended: string | undefined;
  readonly onGo: OutlineProps['onGo'];
}

function OutlineSection({ session, section, isCurrent, attended, onGo }: OutlineSectionProps) {
  const { total, answered, nonAnswered, toReconcile, proposals } = useProgress(session, section.code);
  const { assignments, institutions } = useAssessment(session);
  const assignment = assignmentFor(assignments, sectionsUpFrom(session.model.document, section.code));
  const lead = assignment?.leadId;
  const done = answered + nonAnswered;
  return (
    <li className={classes.section} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={classes.link}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onGo({ section: section.code })}
      >
        <ProgressRing share={total === 0 ? 0 : done / total} />
        <span>
          {isNumber(section.code) && (
            <>
              <bdi dir="ltr" className={classes.code}>
                {section.code}
              </bdi>{' '}
            </>
          )}
          <Wording text={section.title} path={section.code} />
          {lead && (
            <small>
              <Words text={institutions.find(({ id }) => id === lead)?.name} />
            </small>
          )}
          {assignment?.isConfidential && (
            <small>
              <FormattedMessage id="filling.confidential" />
            </small>
          )}
        </span>
        <span className={`${classes.count} num`}>
          {toReconcile > 0 && (
            <span className={classes.flag}>
              <span aria-hidden>⚑ </span>
              <span className="sr-only">
                <FormattedMessage id="filling.to-reconcile-count" values={{ count: toReconcile }} />
              </span>
            </span>
          )}
          {proposals > 0 && (
            <span className={classes.proposal}>
              <span aria-hidden>◆ </span>
              <span className="sr-only">
                <FormattedMessage id="filling.proposals-count" values={{ count: proposals }} />
              </span>
            </span>
          )}
          <FormattedMessage id="filling.done-of" values={{ done, total }} />
        </span>
      </button>
      {isCurrent && <QuestionDots session={session} section={section} attended={attended} onGo={onGo} />}
    </li>
  );
}
