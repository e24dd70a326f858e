import { useId, type ReactNode } from 'react';
import type { Absence, ChartWords } from './figure.ts';
import { absenceFill, Patterns } from './patterns.tsx';
import { gapColour } from './ramp.ts';

const Key = ({ children, text }: { readonly children: ReactNode; readonly text: string }) => (
  <span style={{ display: 'inline-flex', alignItems: 'center', gap: 5 }}>
    <svg width={22} height={14} aria-hidden style={{ flex: 'none' }}>
      {children}
    </svg>
    {text}
  </span>
);

interface LegendProps {
  readonly words: ChartWords;
  /** Highest level of the scale; its colours are left out when absent. */
  readonly top?: number;
  readonly measure?: 'level' | 'gap';
  /** Which reasons for having no number occur. */
  readonly absences?: readonly Absence[];
  readonly hasThin?: boolean;
  readonly children?: ReactNode;
}

/** What colours and patterns mean; each colour with its digit. */
export function Legend(props: LegendProps) {
  const { words, top, measure = 'level', absences = [], hasThin = false, children } = props;
  const prefix = useId();
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '6px 14px',
        marginBlockStart: 12,
        color: 'var(--muted)',
        fontSize: 12,
      }}
    >
      {top !== undefined &&
        Array.from({ length: 5 }, (_, step) => (
          <Key key={step} text={top === 4 ? words.integer(step) : words.number((step * top) / 4)}>
            <rect
              width={22}
              height={14}
              rx={3}
              stroke={measure === 'gap' ? 'var(--line)' : 'none'}
              fill={measure === 'gap' ? gapColour((step * top) / 4, top) : `var(--level-${step})`}
            />
          </Key>
        ))}
      {hasThin && (
        <Key text={words.fewQuestions}>
          <rect
            x={1}
            y={1}
            width={20}
            height={12}
            rx={3}
            fill="none"
            stroke="var(--muted)"
            strokeWidth={1.5}
          />
        </Key>
      )}
      {absences.map((absence) => (
        <Key key={absence} text={words.absence[absence]}>
          <Patterns prefix={prefix} />
          <rect
            x={0.5}
            y={0.5}
            width={21}
            height={13}
            rx={3}
            fill={absenceFill(absence, prefix)}
            stroke="var(--line)"
            strokeDasharray={absence === 'notAsked' ? '2 2' : undefined}
          />
        </Key>
      ))}
      {children}
    </div>
  );
}

/** A line or band of a picture with its meaning. */
export const LegendKey = Key;
