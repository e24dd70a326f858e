import type { Question } from '@chorsu/questionnaire';
import { useIntl } from 'react-intl';
import { useCells, useForm } from '../model/form-context.tsx';
import { pathsOf } from '../model/paths-of.ts';
import type { Cell, Confidence } from '../model/form-model.ts';
import classes from './card.module.css';

const words = {
  low: 'form.confidence-low',
  medium: 'form.confidence-medium',
  high: 'form.confidence-high',
} as const;
const marks: Readonly<Record<Confidence, string>> = { low: '◔', medium: '◑', high: '●' };

/** How sure the institution is of its answer. Chosen again, it is taken back. */
export function ConfidenceChoice({
  path,
  confidence,
  isReadOnly,
}: {
  readonly path: string;
  readonly confidence: Confidence | null;
  readonly isReadOnly: boolean;
}) {
  const { model } = useForm();
  return (
    <ConfidenceButtons
      chosen={confidence}
      isReadOnly={isReadOnly}
      onChoose={(next) => model.edit(path, 'confidence', next, 'final')}
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
  const cells = useCells(pathsOf(question, path), (cell) => cell).filter(isAnswered);
  const confidences = new Set(cells.map(({ confidence }) => confidence));
  return (
    <ConfidenceButtons
      chosen={confidences.size === 1 ? [...confidences][0] : undefined}
      isReadOnly={cells.every((cell) => cell.isReadOnly)}
      onChoose={(confidence) => {
        for (const cell of cells)
          if (!cell.isReadOnly && cell.confidence !== confidence)
            model.edit(cell.path, 'confidence', confidence, 'final');
      }}
    />
  );
}

const isAnswered = ({ value }: Cell): boolean => value !== null;

interface ConfidenceButtonsProps {
  readonly chosen: string | null | undefined;
  readonly isReadOnly: boolean;
  readonly onChoose: (confidence: Confidence | null) => void;
}

function ConfidenceButtons({ chosen, isReadOnly, onChoose }: ConfidenceButtonsProps) {
  const intl = useIntl();
  if (isReadOnly && !chosen) return null;
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
