import {
  InstitutionNames,
  NonAnswerText,
  ValueText,
  Wording,
  useCellLater,
  useForm,
  type ShownSide,
} from '@chorsu/form-ui';
import { parsePath } from '@chorsu/kernel';
import { questionsOf, type Question } from '@chorsu/questionnaire';
import { useMemo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import classes from './filling.module.css';
import type { FillingSession } from './filling-session.ts';

interface AsideProps {
  readonly session: FillingSession;
  readonly attended: string | undefined;
}

/** What helps with the question in focus. Takes the focus itself, to be scrolled by the keys: little in it does. */
export function Aside({ session, attended }: AsideProps) {
  const { document } = session.model;
  const questions = useMemo(
    () => new Map([...questionsOf(document)].map(({ item }) => [item.code, item])),
    [document],
  );
  const intl = useIntl();
  const code = attended === undefined ? undefined : parsePath(attended)?.question;
  const question = code === undefined ? undefined : questions.get(code);
  return (
    <aside
      className={classes.aside}
      tabIndex={0}
      aria-label={intl.formatMessage({ id: 'filling.aside.facts' })}
    >
      {attended !== undefined && question ? (
        <About session={session} question={question} path={attended} />
      ) : (
        <p className="muted">
          <FormattedMessage id="filling.aside.empty" />
        </p>
      )}
    </aside>
  );
}

const Part = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
  <section className={classes.asidePart}>
    <h2>{title}</h2>
    {children}
  </section>
);

function About({
  session,
  question,
  path,
}: {
  readonly session: FillingSession;
  readonly question: Question;
  readonly path: string;
}) {
  const { earlierDate } = useForm();
  const cell = useCellLater(path);
  const { pillars, themes, phases } = session.model.document;
  const named = (list: typeof pillars, code: string | undefined) =>
    list.find((one) => one.code === code)?.label;
  return (
    <>
      {question.guidance && (
        <Part title={<FormattedMessage id="filling.aside.guidance" />}>
          <p className={classes.guidance}>
            <Wording text={question.guidance} path={path} isMarked />
          </p>
        </Part>
      )}
      {(cell.earlier || question.kind === 'levelPerPillar') && session.earlierDate && (
        <Part title={<FormattedMessage id="filling.aside.earlier" values={{ date: earlierDate }} />}>
          {question.kind === 'levelPerPillar' ? (
            question.pillars.map((pillar) => (
              <EarlierPillar
                key={pillar}
                question={question}
                path={`${path}@${pillar}`}
                label={named(pillars, pillar)}
              />
            ))
          ) : (
            <EarlierText question={question} earlier={cell.earlier} />
          )}
        </Part>
      )}
      {cell.sides.length > 0 && (
        <Part title={<FormattedMessage id="filling.aside.who" />}>
          <ul className={classes.plain}>
            {cell.sides.map((side, place) => (
              <li key={place}>
                <InstitutionNames ids={side.holders} />: <SideText question={question} side={side} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={<FormattedMessage id="filling.aside.facts" />}>
        <ul className={classes.plain}>
          {question.theme && (
            <li>
              <Words text={named(themes, question.theme)} />
            </li>
          )}
          {question.phase && (
            <li>
              <Words text={named(phases, question.phase)} />
            </li>
          )}
          {question.tags && question.tags.length > 0 && (
            <li>
              <bdi>{question.tags.join(' · ')}</bdi>
            </li>
          )}
          <li className="muted">
            <FormattedMessage id={`filling.sensitivity.${question.sensitivity ?? 'region'}`} />
          </li>
          {question.isEvidenceWanted && (
            <li className="muted">
              <FormattedMessage id="filling.aside.evidence-wanted" />
            </li>
          )}
        </ul>
      </Part>
      <p className={classes.neverAsked}>
        <FormattedMessage id="form.never-asked-for" />
      </p>
    </>
  );
}

const SideText = ({ question, side }: { readonly question: Question; readonly side: ShownSide }) => {
  const { value } = side;
  const isSaid = typeof value === 'object' && value !== null && 'nonAnswer' in value;
  return isSaid ? <NonAnswerText of={value as never} /> : <ValueText question={question} value={value} />;
};

function EarlierPillar(props: {
  readonly question: Question;
  readonly path: string;
  readonly label: Parameters<typeof Words>[0]['text'];
}) {
  const cell = useCellLater(props.path);
  return (
    <p className={classes.earlier}>
      <Words text={props.label} /> <EarlierText question={props.question} earlier={cell.earlier} />
    </p>
  );
}

function EarlierText({
  question,
  earlier,
}: {
  readonly question: Question;
  readonly earlier: ReturnType<typeof useCellLater>['earlier'];
}) {
  if (!earlier) return <FormattedMessage id="form.unanswered" />;
  return earlier.nonAnswer ? (
    <NonAnswerText of={earlier.nonAnswer} />
  ) : (
    <ValueText question={question} value={earlier.value} />
  );
}
