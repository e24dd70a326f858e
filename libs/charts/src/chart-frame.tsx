import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import type { ChartProps } from './figure.ts';
import { Twin, type TableTwin } from './twin.tsx';

interface ChartFrameProps extends Pick<ChartProps, 'title' | 'words' | 'view'> {
  readonly twin: TableTwin;
  /** Below a title that says the same to more. */
  readonly isPart?: boolean;
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

const head: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: '4px 16px',
  marginBlockEnd: 10,
};
const switchStyle: CSSProperties = {
  font: 'inherit',
  fontSize: 12,
  minHeight: 24,
  color: 'var(--muted)',
  background: 'none',
  border: 0,
  padding: 0,
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: '0.18em',
};

/** Title, picture and its table twin, one press apart. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, words, twin, isPart = false, view = 'picture', legend, children } = props;
  const [shown, setShown] = useState(view);
  const id = useId();
  const Heading = isPart ? 'h3' : 'h2';
  return (
    <figure aria-labelledby={id} style={{ margin: 0, minWidth: 0 }}>
      <div style={head}>
        <Heading id={id}>{title}</Heading>
        {shown !== 'both' && (
          <button
            type="button"
            style={switchStyle}
            onClick={() => setShown(shown === 'table' ? 'picture' : 'table')}
          >
            {shown === 'table' ? words.asPicture : words.asTable}
          </button>
        )}
      </div>
      {shown !== 'table' && (
        <>
          {children}
          {legend}
        </>
      )}
      {shown !== 'picture' && <Twin twin={twin} labelledBy={id} />}
    </figure>
  );
}
