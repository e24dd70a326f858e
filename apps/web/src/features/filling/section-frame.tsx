import { Wording } from '@chorsu/form-ui';
import { sectionsUpFrom, type Section } from '@chorsu/questionnaire';
import { Button, useUndo } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { dayFormat } from '../../parts/day.tsx';
import { Failure } from '../../parts/problem.tsx';
import { Words } from '../../parts/wording.tsx';
import { SetDoNotKnowDocument } from './filling.graphql.ts';
import classes from './filling.module.css';
import { assignmentFor } from './filling-rights.ts';
import type { FillingSession } from './filling-session.ts';
import { useAssessment, useProgress } from './use-session-parts.ts';

interface SectionHeadProps {
  readonly session: FillingSession;
  readonly section: Section;
  /** Institution that one answers for, for a section that nobody leads. */
  readonly institution: string | undefined;
}

/** Title of the section, who leads it, until when. */
export function SectionHead({ session, section, institution }: SectionHeadProps) {
  const intl = useIntl();
  const { assignments, institutions, dueOn, abilities } = useAssessment(session);
  const { total, answered, nonAnswered } = useProgress(session, section.code);
  const maySetDoNotKnow = abilities.includes('assessment.setDoNotKnow');
  const assignment = assignmentFor(assignments, sectionsUpFrom(session.model.document, section.code));
  const nameOf = (id: string) => <Words key={id} text={institutions.find((one) => one.id === id)?.name} />;
  return (
    <header className={classes.sectionHead}>
      <div>
        <h1>
          <Wording text={section.title} path={section.code} isMarked />
        </h1>
        <p className="muted">
          {assignment?.leadId && (
            <>
              <FormattedMessage id="filling.lead" values={{ name: nameOf(assignment.leadId) }} />
              {' · '}
            </>
          )}
          {assignment && assignment.contributorIds.length > 0 && (
            <>
              <FormattedMessage
                id="filling.with"
                values={{
                  names: intl.formatList(assignment.contributorIds.map(nameOf)),
                }}
              />
              {' · '}
            </>
          )}
          <FormattedMessage
            id="filling.due"
            values={{ date: intl.formatDate(`${dueOn}T00:00:00Z`, { ...dayFormat, timeZone: 'UTC' }) }}
          />
        </p>
      </div>
      {maySetDoNotKnow && answered + nonAnswered < total && (
        <SilentSection session={session} section={section.code} institution={institution} />
      )}
    </header>
  );
}

/** A silent ministry can't block a State: all that is unanswered becomes *do not know* with one reason, undone as one. */
function SilentSection({
  session,
  section,
  institution,
}: Omit<SectionHeadProps, 'section'> & { readonly section: string }) {
  const offerUndo = useUndo();
  const [{ error, fetching }, setDoNotKnow] = useMutation(SetDoNotKnowDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const { data } = await setDoNotKnow({
      assessmentId: session.assessment.id,
      section,
      reason: reason.trim(),
      institution: institution ?? null,
    });
    if (!data) return;
    const ids = data.setUnansweredDoNotKnow.outcomes.map(({ id }) => id);
    setOpen(false);
    offerUndo({
      text: <FormattedMessage id="filling.silent.done" values={{ count: ids.length }} />,
      undo: () => session.takeBack(ids),
    });
  };
  return (
    <div className={classes.silent}>
      <button type="button" className={classes.quiet} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <FormattedMessage id="filling.silent" />
      </button>
      {isOpen && (
        <form
          className={classes.silentForm}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label>
            <FormattedMessage id="filling.silent.reason" />
            <input
              type="text"
              dir="auto"
              required
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <Button type="submit" size="compact-sm" loading={fetching} disabled={reason.trim() === ''}>
            <FormattedMessage id="filling.silent.set" />
          </Button>
          {error && <Failure isTyped error={error} />}
        </form>
      )}
    </div>
  );
}

interface SectionFootProps {
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  readonly onGo: (to: { section?: string }) => void;
}

/** From section to section without going back to the outline. */
export const SectionFoot = ({ before, after, onGo }: SectionFootProps) => (
  <nav className={classes.sectionFoot}>
    {before && (
      <button type="button" className={classes.step} onClick={() => onGo({ section: before.code })}>
        <small>
          <FormattedMessage id="filling.previous" />
        </small>
        <Wording text={before.title} path={before.code} />
      </button>
    )}
    {after && (
      <button
        type="button"
        className={classes.step}
        data-to="next"
        onClick={() => onGo({ section: after.code })}
      >
        <small>
          <FormattedMessage id="filling.next" />
        </small>
        <Wording text={after.title} path={after.code} />
      </button>
    )}
  </nav>
);
