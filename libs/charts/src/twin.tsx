import type { CSSProperties, ReactNode } from 'react';
import type { Fact } from './figure.ts';
import type { Mark } from './use-marks.tsx';

export interface TwinCell {
  readonly text: string;
  /** What hovering tells besides. */
  readonly facts?: readonly Fact[];
  readonly onOpen?: (() => void) | undefined;
}
export interface TwinRow {
  readonly name: string;
  /** Told of the whole row. */
  readonly facts?: readonly Fact[];
  readonly cells: readonly TwinCell[];
  readonly onOpen?: (() => void) | undefined;
}

/** The table that says the same as the picture, and leads where its marks lead. */
export interface TableTwin {
  readonly head: readonly string[];
  readonly rows: readonly TwinRow[];
}

/** What stands where other rows have a fact and this one has none. */
const nothing = '–';

/** Facts without a label belong to the one before them. */
function labelled(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let last = '';
  for (const { label, text } of facts) {
    if (label) last = label;
    texts.set(last, [texts.get(last), text].filter(Boolean).join(' · '));
  }
  return texts;
}

/** The table of a chart with one mark a row: fact by fact what hovering tells of it. */
export function twinOf(rowsLabel: string, marks: readonly Mark[]): TableTwin {
  const told = marks.map(({ facts }) => labelled(facts));
  // The row that tells most has the order; what others alone tell comes after it.
  const labels = [
    ...new Set([...told].sort((a, b) => b.size - a.size).flatMap((texts) => [...texts.keys()])),
  ];
  return {
    head: [rowsLabel, ...labels],
    rows: marks.map(({ name, onOpen }, place) => ({
      name,
      onOpen,
      cells: labels.map((label) => ({ text: told[place]?.get(label) ?? nothing })),
    })),
  };
}

const cellStyle: CSSProperties = {
  textAlign: 'start',
  paddingBlock: 5,
  paddingInlineEnd: 12,
  borderBlockEnd: '1px solid var(--line)',
  verticalAlign: 'top',
};
/** A narrow screen keeps room for the cells. */
const nameWidth = 'min(16em, 45vw)';
/** Stays in sight while the rest is scrolled. */
const nameStyle: CSSProperties = {
  fontWeight: 500,
  minWidth: '8em',
  maxWidth: nameWidth,
  overflowWrap: 'break-word',
  position: 'sticky',
  insetInlineStart: 0,
  background: 'var(--surface)',
};
const linkStyle: CSSProperties = {
  font: 'inherit',
  textAlign: 'start',
  minWidth: 24,
  minHeight: 24,
  padding: 0,
  border: 0,
  background: 'none',
  color: 'var(--accent-strong)',
  textDecoration: 'underline',
  textUnderlineOffset: '0.18em',
  cursor: 'pointer',
};

const Leading = ({
  onOpen,
  children,
}: {
  readonly onOpen: (() => void) | undefined;
  readonly children: ReactNode;
}) =>
  onOpen ? (
    <button type="button" style={linkStyle} onClick={onOpen}>
      {children}
    </button>
  ) : (
    children
  );

const Facts = ({ facts = [] }: { readonly facts?: readonly Fact[] | undefined }) =>
  facts.map(({ label, text }, index) => (
    <div key={index} style={{ color: 'var(--muted)', fontSize: 12, fontWeight: 400, whiteSpace: 'nowrap' }}>
      {label ? `${label}: ${text}` : text}
    </div>
  ));

export const Twin = ({ twin, labelledBy }: { readonly twin: TableTwin; readonly labelledBy: string }) => (
  <div
    role="region"
    aria-labelledby={labelledBy}
    tabIndex={0}
    // What gets the focus is scrolled out from under the names.
    style={{ overflowX: 'auto', scrollPaddingInlineStart: nameWidth }}
  >
    <table
      aria-labelledby={labelledBy}
      // Scrolled rather than torn apart.
      style={{ borderCollapse: 'collapse', width: '100%', overflowWrap: 'normal' }}
    >
      <thead>
        <tr>
          {twin.head.map((text, index) => (
            <th
              key={index}
              scope="col"
              style={{ ...cellStyle, color: 'var(--muted)', fontWeight: 500, fontSize: 12 }}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map(({ name, facts, cells, onOpen }, index) => (
          <tr key={index}>
            <th scope="row" style={{ ...cellStyle, ...nameStyle }}>
              <Leading onOpen={onOpen}>
                <bdi>{name}</bdi>
              </Leading>
              <Facts facts={facts} />
            </th>
            {cells.map((cell, place) => (
              <td key={place} style={cellStyle}>
                <Leading onOpen={cell.onOpen}>{cell.text}</Leading>
                <Facts facts={cell.facts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
