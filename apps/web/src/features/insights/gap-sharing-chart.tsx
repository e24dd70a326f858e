import { SharedGapBars } from '@chorsu/charts';
import { parsePath } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import type { SharedGapsShown } from './insights.graphql.ts';
import type { SharedGap } from './gap-sharing-figures.ts';

interface SharedGapChartProps {
  readonly shared: SharedGapsShown;
  readonly rows: readonly SharedGap[];
  readonly document: QuestionnaireDocument;
  /** Down to a question, by its code. */
  readonly onOpen?: (question: string) => void;
}

/** Bars and their table: which gaps, how many countries have them, and who, as far as they are shown by name. */
export function SharedGapChart({ shared, rows, document, onOpen }: SharedGapChartProps) {
  const intl = useIntl();
  const words = useWords();
  const chartWords = useChartWords();
  const { direction } = useLanguage();
  const names = new Map(shared.countries.map(({ id, name }) => [id, words(name)]));
  const pillars = new Map(document.pillars.map(({ code, label }) => [code, words(label)]));
  return (
    <SharedGapBars
      title={intl.formatMessage({ id: 'insights.shared' })}
      rowsLabel={intl.formatMessage({ id: 'insights.level-table.question' })}
      rows={rows.map(({ path, question, pillar, shown, sharing }) => ({
        key: path,
        // The pillar first: what is cut off at the end is alike for all pillars of a question.
        label:
          pillar === undefined
            ? `${question.code} ${words(question.label)}`
            : `${question.code} ${pillars.get(pillar) ?? pillar} · ${words(question.label)}`,
        shown,
        gaps: sharing.map(({ gap }) => gap),
        who: intl.formatList(
          sharing.map(({ countryId, gap }) => `${names.get(countryId) ?? ''} ${chartWords.number(gap)}`),
          { type: 'unit' },
        ),
      }))}
      countries={shared.gaps?.countries.length ?? 0}
      top={shared.gaps?.scale ?? 0}
      words={chartWords}
      sharedWords={{
        ofShown: (count, of) => intl.formatMessage({ id: 'insights.shared.of' }, { count, of }),
        countries: intl.formatMessage({ id: 'insights.shared.countries' }),
        who: intl.formatMessage({ id: 'insights.shared.who' }),
      }}
      direction={direction}
      {...(onOpen ? { onOpen: (path) => onOpen(parsePath(path)?.question ?? path) } : {})}
    />
  );
}
