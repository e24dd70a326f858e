import { Button, Card, NativeSelect, Page, PageHead, Radio, Section, useUndo } from '@chorsu/ui';
import type { Section as QuestionnaireSection } from '@chorsu/questionnaire';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Failure } from '../../parts/problem.tsx';
import { useWords } from '../../parts/wording.tsx';
import { AssignSectionDocument, ChooseReadersDocument, SetConfidentialDocument } from './filling.graphql.ts';
import type { FillingSession } from './filling-session.ts';
import classes from './hand-out.module.css';
import {
  CONFIDENTIAL_MEANS,
  HandOutRow,
  notHandedOut,
  type Assign,
  type Assignment,
  type InstitutionOption,
} from './hand-out-row.tsx';
import { useAssessment } from './use-session-parts.ts';

interface HandOutProps {
  readonly session: FillingSession;
  /** Leads decide which answer stands, so the answers have to be opened anew. */
  readonly onChanged: () => void;
}

/** The focal point gives each section a lead and contributors, and says who reads inside the country. */
export function HandOut({ session, onChanged }: HandOutProps) {
  const assessment = useAssessment(session);
  const intl = useIntl();
  const words = useWords();
  const { assign, error } = useAssigning(session, onChanged);
  const { keep, error: keepingError } = useKeepingConfidential(session);
  const mayKeep = assessment.abilities.includes('assessment.setConfidential');
  const { sections } = session.model.document;
  const institutions = assessment.institutions
    .map(({ id, name }) => ({ value: id, label: words(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, intl.locale));
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="filling.hand-out" />}
        lead={<FormattedMessage id="filling.hand-out.means" />}
        actions={
          <Button component={Link} to={`/assessments/${assessment.id}`} variant="default">
            <FormattedMessage id="filling.hand-out.back" />
          </Button>
        }
      />
      {(error ?? keepingError) && <Failure error={(error ?? keepingError)!} />}
      {institutions.length < 2 && (
        <p>
          <FormattedMessage id="filling.hand-out.alone" />{' '}
          <Link to="/members">
            <FormattedMessage id="filling.hand-out.invite" />
          </Link>
        </p>
      )}
      <Section title={<FormattedMessage id="filling.hand-out.sections" />}>
        <SameForAll
          institutions={institutions}
          sections={sections}
          assignments={assessment.assignments}
          mayKeep={mayKeep}
          onAssign={assign}
        />
        {mayKeep && (
          <p id={CONFIDENTIAL_MEANS} className="muted">
            <FormattedMessage id="filling.confidential.means" />
          </p>
        )}
        <ul className={classes.list}>
          {sections.map((section) => (
            <HandOutRow
              key={section.code}
              section={section}
              assignment={assessment.assignments.find((one) => one.section === section.code)}
              institutions={institutions}
              onAssign={assign}
              onConfidential={mayKeep ? (is) => void keep(section.code, is) : undefined}
            />
          ))}
        </ul>
      </Section>
      {assessment.abilities.includes('assessment.chooseReaders') && <Readers session={session} />}
    </Page>
  );
}

/** Writes one section after the other, as the server takes them; stops at the first that it refuses. */
function useAssigning(session: FillingSession, onChanged: () => void) {
  const [{ error }, mutate] = useMutation(AssignSectionDocument);
  const hasChanged = useRef(false);
  const leave = useRef(onChanged);
  leave.current = onChanged;
  useEffect(
    () => () => {
      if (hasChanged.current) leave.current();
    },
    [],
  );
  const assign: Assign = async (assignments) => {
    for (const assignment of assignments) {
      const { assignments: before, id } = session.assessment;
      const others = before.filter(({ section }) => section !== assignment.section);
      // Shown at once; what the server says stands.
      session.update({ assignments: [...others, assignment] });
      const { section, leadId, contributorIds } = assignment;
      const { data } = await mutate({
        assessmentId: id,
        section,
        leadId,
        contributorIds: [...contributorIds],
      });
      session.update({ assignments: data?.assignSection.assignments ?? before });
      if (!data) return false;
      hasChanged.current = true;
    }
    return true;
  };
  return { assign, error };
}

/** Marks a section confidential, or opens it; undone in one press. */
function useKeepingConfidential(session: FillingSession) {
  const offerUndo = useUndo();
  const [{ error }, mutate] = useMutation(SetConfidentialDocument);
  const write = async (section: string, isConfidential: boolean): Promise<boolean> => {
    const { assignments: before, id } = session.assessment;
    const standing = before.find((one) => one.section === section) ?? notHandedOut(section);
    // Shown at once; what the server says stands.
    session.update({
      assignments: [...before.filter((one) => one.section !== section), { ...standing, isConfidential }],
    });
    const { data } = await mutate({ assessmentId: id, section, isConfidential });
    session.update({ assignments: data?.setSectionConfidential.assignments ?? before });
    return data !== undefined;
  };
  const keep = async (section: string, isConfidential: boolean): Promise<void> => {
    if (await write(section, isConfidential))
      offerUndo({
        text: (
          <FormattedMessage
            id={isConfidential ? 'filling.confidential.made' : 'filling.confidential.ended'}
          />
        ),
        undo: () => void write(section, !isConfidential),
      });
  };
  return { keep, error };
}

interface SameForAllProps {
  readonly institutions: readonly InstitutionOption[];
  readonly sections: readonly QuestionnaireSection[];
  readonly assignments: readonly Assignment[];
  /** Only who makes sections confidential hands them out. */
  readonly mayKeep: boolean;
  readonly onAssign: Assign;
}

/** One lead for every section in one step, undone as one; contributors stay. */
function SameForAll({ institutions, sections, assignments, mayKeep, onAssign }: SameForAllProps) {
  const intl = useIntl();
  const offerUndo = useUndo();
  const [chosen, setChosen] = useState(institutions[0]?.value ?? '');
  const [isBusy, setBusy] = useState(false);
  const standing = (code: string): Assignment =>
    assignments.find(({ section }) => section === code) ?? notHandedOut(code);
  const give = async (): Promise<void> => {
    const before = sections
      .map(({ code }) => standing(code))
      .filter(({ leadId, isConfidential }) => leadId !== chosen && (mayKeep || !isConfidential));
    setBusy(true);
    const isDone = await onAssign(
      before.map((assignment) => ({
        ...assignment,
        leadId: chosen,
        contributorIds: assignment.contributorIds.filter((id) => id !== chosen),
      })),
    );
    setBusy(false);
    if (isDone && before.length > 0)
      offerUndo({
        text: <FormattedMessage id="filling.hand-out.given" values={{ count: before.length }} />,
        undo: () => void onAssign(before),
      });
  };
  return (
    <div className={classes.same}>
      <NativeSelect
        label={intl.formatMessage({ id: 'filling.hand-out.same' })}
        data={[...institutions]}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" loading={isBusy} disabled={chosen === ''} onClick={() => void give()}>
        <FormattedMessage id="filling.hand-out.same.give" />
      </Button>
    </div>
  );
}

/** Own sections only, or everybody of the national team reads everything. Confidential sections stay apart. */
function Readers({ session }: { readonly session: FillingSession }) {
  const { id, isReadByAll } = useAssessment(session);
  const [{ error }, choose] = useMutation(ChooseReadersDocument);
  const write = async (isForAll: boolean): Promise<void> => {
    session.update({ isReadByAll: isForAll });
    const { data } = await choose({ id, isReadByAll: isForAll });
    session.update({ isReadByAll: data?.chooseReaders.isReadByAll ?? !isForAll });
  };
  return (
    <Section title={<FormattedMessage id="filling.readers" />}>
      <Card>
        <Radio.Group
          aria-label={useIntl().formatMessage({ id: 'filling.readers' })}
          value={isReadByAll ? 'all' : 'own'}
          onChange={(value) => void write(value === 'all')}
        >
          <div className={classes.readers}>
            <Radio
              value="own"
              label={<FormattedMessage id="filling.readers.own" />}
              description={<FormattedMessage id="filling.readers.own.means" />}
            />
            <Radio
              value="all"
              label={<FormattedMessage id="filling.readers.all" />}
              description={<FormattedMessage id="filling.readers.all.means" />}
            />
          </div>
        </Radio.Group>
        {error && <Failure error={error} />}
      </Card>
    </Section>
  );
}
