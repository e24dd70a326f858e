import { compile, leadsOf, openState, progressAt, type Progress } from '@chorsu/answers';
import type { CombinedError } from 'urql';
import type { LocalizedText } from '@chorsu/kernel';
import { sectionsUpFrom, shownSections } from '@chorsu/questionnaire';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { HomeAnswersDocument, type HomeAssessment } from './home.graphql.ts';

export interface SectionRow {
  readonly code: string;
  readonly title: LocalizedText;
  readonly progress: Progress;
  /** The institution that leads it. */
  readonly leadId: string | null;
}

interface SectionRows {
  /** undefined while they are on their way, or when there is no assessment. */
  readonly rows: readonly SectionRow[] | undefined;
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

/** How far each section is that the reader reads; a team member's only as far as they are their institution's. */
export function useSectionRows(
  assessment: HomeAssessment | undefined,
  { role, organisation }: OwnMembership,
): SectionRows {
  const [{ data, error }, reload] = useQuery({
    query: HomeAnswersDocument,
    variables: { id: assessment?.id ?? '', versionId: assessment?.versionId ?? '' },
    pause: !assessment,
  });
  const all = useMemo(() => {
    if (!data) return undefined;
    const { assessmentAnswers: answers, questionnaireVersion } = data;
    const compiled = compile(questionnaireVersion.document);
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
    const readable = new Set(answers.readableSections);
    return shownSections(questionnaireVersion.document)
      .filter(({ code }) => readable.has(code))
      .map(({ code, title }) => ({
        code,
        title,
        progress: progressAt(state, code),
        around: sectionsUpFrom(questionnaireVersion.document, code),
      }));
  }, [data]);
  const rows = all?.flatMap(({ around, ...row }): SectionRow[] => {
    const assignment = around
      .map((code) => assessment?.assignments.find(({ section }) => section === code))
      .find((found) => found !== undefined);
    const { leadId = null, contributorIds = [] } = assignment ?? {};
    const isOurs = leadId === organisation.id || contributorIds.includes(organisation.id);
    return row.progress.total > 0 && (role !== 'teamMember' || isOurs) ? [{ ...row, leadId }] : [];
  });
  return {
    rows,
    error: data ? undefined : error,
    reload: () => reload({ requestPolicy: 'network-only' }),
  };
}
