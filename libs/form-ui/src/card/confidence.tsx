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
          aria-pressed={cell.confidence === confidence}
          disabled={cell.isReadOnly}
          onClick={() =>
            model.edit(path, 'confidence', cell.confidence === confidence ? null : confidence, 'final')
          }
        >
          <span aria-hidden>{marks[confidence]}</span> {intl.formatMessage({ id: words[confidence] })}
        </button>
      ))}
    </span>
  );
}
