import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FormattedMessage, useIntl } from 'react-intl';
import { GROUPINGS } from '../../parts/compared/grouping.ts';
import { Choice } from './choice.tsx';
import type { CompareSearch } from './compare-search.ts';

interface ShowChoiceProps {
  readonly show: CompareSearch['show'];
  readonly onChange: (show: CompareSearch['show']) => void;
}

/** Levels reached, or the gaps that are left. */
export function ShowChoice({ show, onChange }: ShowChoiceProps) {
  const intl = useIntl();
  return (
    <Choice
      label={<FormattedMessage id="insights.filter.show" />}
      value={show ?? 'levels'}
      onChange={(value) => onChange(value === 'gaps' ? 'gaps' : undefined)}
      options={[
        ['levels', intl.formatMessage({ id: 'insights.filter.levels' })],
        ['gaps', intl.formatMessage({ id: 'insights.filter.gaps' })],
      ]}
    />
  );
}

interface ByChoiceProps {
  readonly by: CompareSearch['by'];
  readonly document: QuestionnaireDocument;
  readonly onChange: (by: CompareSearch['by']) => void;
}

/** What the columns are; pillars only where the questionnaire has any. */
export function ByChoice({ by, document, onChange }: ByChoiceProps) {
  const intl = useIntl();
  const hasPillars = document.pillars.length > 0;
  return (
    <Choice
      label={<FormattedMessage id="insights.filter.by" />}
      value={by ?? 'theme'}
      onChange={(value) => onChange(value === 'pillar' || value === 'section' ? value : undefined)}
      options={GROUPINGS.filter((one) => one !== 'pillar' || hasPillars).map((one) => [
        one,
        intl.formatMessage({ id: `insights.filter.by.${one}` }),
      ])}
    />
  );
}
