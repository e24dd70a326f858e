import { Button, Card, MultiSelect, NativeSelect, Page, PageHead, Radio, Section, useUndo } from '@chorsu/ui';
import type { Section as QuestionnaireSection } from '@chorsu/questionnaire';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Failure } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { AssignSectionDocument, ChooseReadersDocument, type OpenedAssessment } from './filling.graphql.ts';
import type { FillingSession } from './filling-session.ts';
import classes from './hand-out.module.css';
import { useAssessment } from './use-session-parts.ts';

type Assignment = OpenedAssessment['assignments'][number];

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
      {error && <Failure error={error} />}
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
          onAssign={assign}
        />
        <ul className={classes.list}>
          {sections.map((section) => (
            <SectionRow
              key={section.code}
              section={section}
              assignment={assessment.assignments.find((one) => one.section === section.code)}
              institutions={institutions}
              onAssign={assign}
            />
          ))}
        </ul>
      </Section>
      {assessment.abilities.includes('assessment.chooseReaders') && <Readers session={session} />}
    </Page>
  );
}

type Assign = (assignments: readonly Assignment[]) => Promise<boolean>;

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
      const { data } = await mutate({
        ...assignment,
        assessmentId: id,
        contributorIds: [...assignment.contributorIds],
      });
      session.update({ assignments: data?.assignSection.assignments ?? before });
      if (!data) return false;
      hasChanged.current = true;
    }
    return true;
  };
  return { assign, error };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface SameForAllProps {
  readonly institutions: readonly Option[];
  readonly sections: readonly QuestionnaireSection[];
  readonly assignments: readonly Assignment[];
  readonly onAssign: Assign;
}

/** One lead for every section in one step, undone as one; contributors stay. */
function SameForAll({ institutions, sections, assignments, onAssign }: SameForAllProps) {
  const intl = useIntl();
  const offerUndo = useUndo();
  const [chosen, setChosen] = useState(institutions[0]?.value ?? '');
  const [isBusy, setBusy] = useState(false);
  const standing = (code: string): Assignment =>
    assignments.find(({ section }) => section === code) ?? {
      section: code,
      leadId: null,
      contributorIds: [],
    };
  const give = async (): Promise<void> => {
    const before = sections.map(({ code }) => standing(code)).filter(({ leadId }) => leadId !== chosen);
    setBusy(true);
    const isDone = await onAssign(
      before.map(({ section, contributorIds }) => ({
        section,
        leadId: chosen,
        contributorIds: contributorIds.filter((id) => id !== chosen),
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

interface SectionRowProps {
  readonly section: QuestionnaireSection;
  readonly assignment: Assignment | undefined;
  readonly institutions: readonly Option[];
  readonly onAssign: Assign;
}

function SectionRow({ section, assignment, institutions, onAssign }: SectionRowProps) {
  const intl = useIntl();
  const leadId = assignment?.leadId ?? null;
  const contributorIds = assignment?.contributorIds ?? [];
  const titleId = `hand-out-${section.code}`;
  const write = (next: Pick<Assignment, 'leadId' | 'contributorIds'>): void =>
    void onAssign([{ section: section.code, ...next }]);
  return (
    <li className={classes.row} aria-labelledby={titleId}>
      <b id={titleId}>
        <Words text={section.title} isMarkedWhenForeign />
      </b>
      <NativeSelect
        label={intl.formatMessage({ id: 'filling.hand-out.lead' })}
        aria-describedby={titleId}
        value={leadId ?? ''}
        data={[{ value: '', label: intl.formatMessage({ id: 'filling.hand-out.nobody' }) }, ...institutions]}
        onChange={(event) => {
          const chosen = event.currentTarget.value || null;
          write({ leadId: chosen, contributorIds: contributorIds.filter((id) => id !== chosen) });
        }}
      />
      <MultiSelect
        label={intl.formatMessage({ id: 'filling.hand-out.contributors' })}
        aria-describedby={titleId}
        placeholder={
          contributorIds.length === 0 ? intl.formatMessage({ id: 'filling.hand-out.nobody' }) : undefined
        }
        value={[...contributorIds]}
        data={institutions.filter(({ value }) => value !== leadId)}
        onChange={(ids) => write({ leadId, contributorIds: ids })}
      />
    </li>
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
