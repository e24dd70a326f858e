import { FormProvider, KeyList, SectionForm, useCell, type FormSurroundings } from '@chorsu/form-ui';
import { shownSections } from '@chorsu/questionnaire';
import { EmptyState, OfflineNote, Page, SidePanel, useUndo } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { useLanguage } from '../../parts/language.tsx';
import { useNetworkState } from '../../parts/network-state.ts';
import { useSession } from '../../parts/session/session.tsx';
import { AnsweringFor } from './answering-for.tsx';
import { Aside } from './aside.tsx';
import { ReportUnclearDocument } from './filling.graphql.ts';
import classes from './filling.module.css';
import { FOR_THE_LEAD } from './filling-rights.ts';
import type { FillingSession } from './filling-session.ts';
import { Outline } from './outline.tsx';
import { readableAmong } from './readable-sections.ts';
import { SectionFoot, SectionHead } from './section-frame.tsx';
import { outerCode, questionsIn } from './sections.ts';
import { Submission } from './submission.tsx';
import { useAnsweringFor } from './use-answering-for.ts';
import { useJump } from './use-jump.ts';
import { usePlacesHere } from './use-places-here.ts';
import { useReopening } from './use-reopening.ts';
import { useAssessment, useIsKept } from './use-session-parts.ts';

const route = getRouteApi('/shell/assessments/$assessmentId');

interface FillingScreenProps {
  readonly session: FillingSession;
  readonly onReopen: () => void;
}

/** Outline · questions of one section · what helps with the question in focus. */
export function FillingScreen({ session, onReopen }: FillingScreenProps) {
  const { me } = useSession();
  const { language } = useLanguage();
  const intl = useIntl();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const assessment = useAssessment(session);
  const isKept = useIsKept(session);
  // Without any network the frame says the same.
  const { isOnline } = useNetworkState();
  const answering = useAnsweringFor(session);
  const offerUndo = useUndo();
  const [, report] = useMutation(ReportUnclearDocument);
  const [attended, setAttended] = useState<string>();
  const [hasKeyList, setHasKeyList] = useState(false);
  const { document: questionnaire } = session.model;
  const { sections, elsewhere } = useMemo(
    () => readableAmong(shownSections(questionnaire), session.readable),
    [questionnaire, session],
  );
  const jumpCode = search.question === undefined ? undefined : outerCode(search.question);
  const section =
    sections.find(({ code }) => code === search.section) ??
    sections.find((one) => questionsIn(one.items).some(({ code }) => code === jumpCode)) ??
    sections[0];

  const surroundings = useMemo<FormSurroundings>(
    () => ({
      model: session.model,
      language,
      institutionName: (id) => assessment.institutions.find((one) => one.id === id)?.name,
      expertName: (id) => session.experts.get(id),
      ...(session.earlierDate
        ? {
            earlierDate: intl.formatDate(`${session.earlierDate}T00:00:00Z`, {
              year: 'numeric',
              timeZone: 'UTC',
            }),
          }
        : {}),
      hasShortcuts: !me.isShortcutsOff,
      reportUnclear: async (path, text) => {
        const { error } = await report({ assessmentId: session.assessment.id, path, text });
        if (error) throw error;
      },
      offerUndo: (text, undo) => offerUndo({ text, undo }),
      onAttend: setAttended,
    }),
    [session, language, assessment.institutions, intl, me.isShortcutsOff, report, offerUndo],
  );

  // Before the jump, whose focus says anew which question is attended to.
  useEffect(() => setAttended(undefined), [section]);
  const jumpAgain = useJump(search.question, section?.code);
  const goTo = useCallback(
    (to: { section?: string; question?: string }) => {
      jumpAgain(to.question);
      void navigate({
        search: ({ show }) => ({ ...(show ? { show } : {}), ...to }),
        resetScroll: !to.question,
      });
    },
    [navigate, jumpAgain],
  );
  useReopening(session, onReopen);
  usePlacesHere(session, sections, { language, onGo: goTo });

  if (!section)
    return (
      <Page>
        <EmptyState title={<FormattedMessage id="filling.nothing-readable" />}>
          <FormattedMessage id="filling.nothing-readable.advice" />
        </EmptyState>
      </Page>
    );
  const place = sections.indexOf(section);
  return (
    <FormProvider value={surroundings}>
      <div
        className={classes.screen}
        onKeyDown={(event) => {
          const isCard =
            event.target instanceof HTMLElement &&
            event.target.matches('[data-question], [data-question] *:not(input, textarea, select)');
          // By its place too: an Arabic keyboard writes its own question mark there.
          const isAsked = event.key === '?' || (event.code === 'Slash' && event.shiftKey);
          if (!me.isShortcutsOff && isCard && isAsked) setHasKeyList(true);
        }}
      >
        <Outline
          session={session}
          sections={sections}
          elsewhere={elsewhere}
          current={section.code}
          show={search.show ?? 'all'}
          attended={attended}
          onGo={goTo}
        />
        <div className={classes.column}>
          {isKept && isOnline && (
            <OfflineNote>
              <FormattedMessage id="filling.kept" />
            </OfflineNote>
          )}
          <Submission session={session} sections={sections} onGo={goTo} />
          <SectionHead
            session={session}
            section={section}
            institution={answering.chosen === FOR_THE_LEAD ? undefined : answering.chosen}
          />
          <AnsweringFor
            answering={answering}
            onKeys={me.isShortcutsOff ? undefined : () => setHasKeyList(true)}
          />
          <HiddenSection path={section.code} />
          <SectionForm key={section.code} section={section} jumpTo={search.question} />
          <SectionFoot before={sections[place - 1]} after={sections[place + 1]} onGo={goTo} />
        </div>
        <Aside session={session} attended={attended} />
      </div>
      {hasKeyList && (
        <SidePanel
          title={<FormattedMessage id="filling.keys" />}
          closeLabel={intl.formatMessage({ id: 'ui.close' })}
          onClose={() => setHasKeyList(false)}
        >
          <KeyList />
        </SidePanel>
      )}
    </FormProvider>
  );
}

/** A condition may leave nothing of a section that one stands in. */
function HiddenSection({ path }: { readonly path: string }) {
  const { isVisible } = useCell(path);
  if (isVisible) return null;
  return (
    <p className="muted">
      <FormattedMessage id="filling.section-hidden" />
    </p>
  );
}
