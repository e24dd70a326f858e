import type { Question } from '@chorsu/questionnaire';
import { useCallback, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { Cell, Confidence } from '../model/form-model.ts';
import classes from './card.module.css';

const words = {
  low: 'form.confidence-low',
  medium: 'form.confidence-medium',
  high: 'form.confidence-high',
} as const;
const marks: Readonly<Record<Confidence, string>> = { low: '◔', medium: '◑', high: '●' };

/** How sure the institution is of its answer. Chosen again, it is taken back. */
export function ConfidenceChoice({ path, cell }: { readonly path: string; readonly cell: Cell }) {
  const { model } = useForm();
  return (
    <ConfidenceButtons
      chosen={cell.confidence}
      isReadOnly={cell.isReadOnly}
      onChoose={(confidence) => model.edit(path, 'confidence', confidence, 'final')}
    />
  );
}

type PerPillar = Extract<Question, { kind: 'levelPerPillar' }>;

/** One choice for all pillars that have a level; none is marked while they differ. */
export function PillarConfidence({
  question,
  path,
}: {
  readonly question: PerPillar;
  readonly path: string;
}) {
  const { model } = useForm();
  const paths = question.pillars.map((pillar) => `${path}@${pillar}`);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = question.pillars.map((pillar) => model.subscribe(`${path}@${pillar}`, listener));
      return () => ends.forEach((end) => end());
    },
    [model, path, question],
  );
  const answered = (): Cell[] => paths.map((one) => model.cell(one)).filter(({ value }) => value !== null);
  const state = useSyncExternalStore(subscribe, () => {
    const cells = answered();
    const chosen = new Set(cells.map(({ confidence }) => confidence ?? ''));
    const isReadOnly = cells.length === 0 || cells.every((cell) => cell.isReadOnly);
    return `${isReadOnly} ${chosen.size === 1 ? [...chosen][0]! : ''}`;
  });
  const [isReadOnly, chosen] = state.split(' ');
  return (
    <ConfidenceButtons
      chosen={chosen}
      isReadOnly={isReadOnly === 'true'}
      onChoose={(confidence) => {
        for (const cell of answered())
          if (!cell.isReadOnly && cell.confidence !== confidence)
            model.edit(cell.path, 'confidence', confidence, 'final');
      }}
    />
  );
}

interface ConfidenceButtonsProps {
  readonly chosen: string | null | undefined;
  readonly isReadOnly: boolean;
  readonly onChoose: (confidence: Confidence | null) => void;
}

function ConfidenceButtons({ chosen, isReadOnly, onChoose }: ConfidenceButtonsProps) {
  const intl = useIntl();
  return (
    <span
      role="group"
      aria-label={intl.formatMessage({ id: 'form.confidence' })}
      className={classes.confidence}
    >
      <span aria-hidden>{intl.formatMessage({ id: 'form.confidence' })}</span>
      {(['low', 'medium', 'high'] as const).map((confidence) => (
        <button
          key={confidence}
          type="button"
          aria-pressed={chosen === confidence}
          disabled={isReadOnly}
          onClick={() => onChoose(chosen === confidence ? null : confidence)}
        >
          <span aria-hidden>{marks[confidence]}</span> {intl.formatMessage({ id: words[confidence] })}
        </button>
      ))}
    </span>
  );
}
