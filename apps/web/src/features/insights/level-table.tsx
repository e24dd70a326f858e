import type { RevealedProfile } from '@chorsu/access';
import type { MessageId } from '@chorsu/i18n';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { CellState } from '@chorsu/scoring';
import { DataTable, LevelBadge, Section, type Column } from '@chorsu/ui';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import { levelRows, type LevelRow } from './profile-figures.ts';
import classes from './profile.module.css';
import { ThemeChoice } from './theme-choice.tsx';

interface LevelTableProps {
  readonly profile: RevealedProfile;
  readonly document: QuestionnaireDocument;
  readonly to: 'target' | 'reference';
  readonly isHome: boolean;
  /** Only its questions; all when undefined. */
  readonly theme: string | undefined;
  readonly onTheme: (theme: string | undefined) => void;
}

const stateMessage = {
  answered: 'insights.level-table.unscored',
  not_applicable: 'charts.absence.notApplicable',
  do_not_know: 'charts.absence.doNotKnow',
  prefer_not: 'form.prefer-not',
  unanswered: 'form.unanswered',
  hidden: 'form.unanswered',
} as const satisfies Record<CellState, MessageId>;

/** Question by question: level, target at home, gap. May be sorted by value: these are questions, not countries. */
export function LevelTable({ profile, document, to, isHome, theme, onTheme }: LevelTableProps) {
  const intl = useIntl();
  const words = useWords();
  const rows = useMemo(
    () => levelRows(profile, document, to).filter(({ question }) => !theme || question.theme === theme),
    [profile, document, to, theme],
  );
  const pillars = new Map(document.pillars.map(({ code, label }) => [code, label]));
  const places = new Map(rows.map(({ path }, place) => [path, place]));
  const figure = (value: number | null) =>
    value === null ? '–' : intl.formatNumber(value, { minimumFractionDigits: 0, maximumFractionDigits: 1 });
  const columns: readonly Column<LevelRow>[] = [
    {
      key: 'code',
      header: intl.formatMessage({ id: 'insights.level-table.code' }),
      sortBy: ({ path }) => places.get(path),
      cell: ({ question }) => <bdi dir="ltr">{question.code}</bdi>,
    },
    {
      key: 'question',
      header: intl.formatMessage({ id: 'insights.level-table.question' }),
      isRowName: true,
      cell: ({ question }) => (
        <span className={classes.label}>
          <Words text={question.label} />
        </span>
      ),
    },
    ...(rows.some(({ pillar }) => pillar !== undefined)
      ? [
          {
            key: 'pillar',
            header: intl.formatMessage({ id: 'insights.by.pillar' }),
            sortBy: ({ pillar }: LevelRow) => (pillar === undefined ? undefined : words(pillars.get(pillar))),
            cell: ({ pillar }: LevelRow) =>
              pillar === undefined ? '' : <Words text={pillars.get(pillar)} />,
          },
        ]
      : []),
    {
      key: 'level',
      header: intl.formatMessage({ id: 'charts.level' }),
      sortBy: ({ level }) => level,
      cell: (row) => <Level row={row} top={profile.scale} figure={figure} />,
    },
    ...(isHome
      ? [
          {
            key: 'target',
            header: intl.formatMessage({ id: 'insights.level-table.target' }),
            sortBy: ({ target }: LevelRow) => target,
            align: 'end' as const,
            cell: ({ target }: LevelRow) => figure(target),
          },
        ]
      : []),
    {
      key: 'gap',
      header: intl.formatMessage({
        id: to === 'target' ? 'insights.level-table.gap' : 'insights.reference-gap',
      }),
      sortBy: ({ gap }) => gap,
      align: 'end',
      cell: ({ gap }) => figure(gap),
    },
  ];
  return (
    <Section
      title={<FormattedMessage id="insights.level-table" />}
      actions={<ThemeChoice document={document} theme={theme} onChange={onTheme} />}
    >
      <DataTable
        caption={intl.formatMessage({ id: 'insights.level-table.caption' }, { count: rows.length })}
        columns={columns}
        rows={rows}
        keyOf={({ path }) => path}
        locale={intl.locale}
        density="dense"
      />
    </Section>
  );
}

function Level({
  row: { state, level },
  top,
  figure,
}: {
  readonly row: LevelRow;
  readonly top: number;
  readonly figure: (value: number | null) => string;
}) {
  if (level !== null) return <LevelBadge level={level} top={top} text={figure(level)} />;
  return (
    <span className="muted">
      <FormattedMessage id={state === null ? 'charts.absence.notAvailable' : stateMessage[state]} />
    </span>
  );
}
