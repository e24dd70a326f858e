import { useId, useState, type CSSProperties, type ReactNode } from 'react';

/** The table that says the same as the picture. */
export interface TableTwin {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartFrameProps {
  readonly title: string;
  readonly words: { readonly asTable: string; readonly asPicture: string };
  readonly twin: TableTwin;
  /** Which of the two stands first; `both` for paper, where nothing can be switched. */
  readonly view?: 'picture' | 'table' | 'both';
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
export function ChartFrame({ title, words, twin, view = 'picture', legend, children }: ChartFrameProps) {
  const [shown, setShown] = useState(view);
  const id = useId();
  return (
    <figure aria-labelledby={id} style={{ margin: 0, minWidth: 0 }}>
      <div style={head}>
        <h2 id={id}>{title}</h2>
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

const cell: CSSProperties = {
  textAlign: 'start',
  padding: '5px 12px 5px 0',
  borderBlockEnd: '1px solid var(--line)',
  verticalAlign: 'top',
};

const Twin = ({ twin, labelledBy }: { readonly twin: TableTwin; readonly labelledBy: string }) => (
  <div role="region" aria-labelledby={labelledBy} tabIndex={0} style={{ overflowX: 'auto' }}>
    <table aria-labelledby={labelledBy} style={{ borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          {twin.head.map((text, index) => (
            <th
              key={index}
              scope="col"
              style={{ ...cell, color: 'var(--muted)', fontWeight: 500, fontSize: 12 }}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map(([name, ...rest], index) => (
          <tr key={index}>
            <th scope="row" style={{ ...cell, fontWeight: 500 }}>
              <bdi>{name}</bdi>
            </th>
            {rest.map((text, place) => (
              <td key={place} style={cell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
