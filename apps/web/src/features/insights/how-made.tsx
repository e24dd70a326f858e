import type { Audience, Comparison } from '@chorsu/access';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ComparedVersion } from '../../parts/compared/compared.graphql.ts';
import { bandAt } from '../../parts/compared/group-figures.ts';
import { Day } from '../../parts/day.tsx';
import { useAudienceName } from './audience-tag.tsx';
import { Made, MadeFact, QuestionnaireFact, ReferenceFact } from './made.tsx';
import { snapshotDays } from './region-figures.ts';

interface HowMadeProps {
  readonly audience: Audience;
  readonly version: ComparedVersion;
  /** One, or one a region. */
  readonly made: readonly { readonly comparison: Comparison; readonly editionOn: string | null }[];
}

/** Of a comparison of figures: from which snapshots, by which rules, for whom it was made. */
export function HowMade({ audience, version, made }: HowMadeProps) {
  const intl = useIntl();
  const nameOf = useAudienceName();
  const days = firstAndLast(made.flatMap(({ comparison }) => snapshotDays(comparison) ?? []));
  const editions = firstAndLast(
    made.flatMap(({ comparison, editionOn }) => (editionOn && hasBands(comparison) ? [editionOn] : [])),
  );
  const scoring = [...new Set(made.flatMap(({ comparison }) => comparison.scoringVersions))].sort(
    (a, b) => a - b,
  );
  return (
    <Made rules={<FormattedMessage id="insights.made.rules" />}>
      {days && (
        <MadeFact name={<FormattedMessage id="insights.made.snapshots" />}>
          <Days days={days} />
        </MadeFact>
      )}
      <QuestionnaireFact version={version} />
      {editions && (
        <MadeFact name={<FormattedMessage id="insights.made.edition" />}>
          <Days days={editions} />
        </MadeFact>
      )}
      {scoring.length > 0 && (
        <MadeFact name={<FormattedMessage id="insights.made.scoring" />}>
          {intl.formatList(scoring.map(String))}
        </MadeFact>
      )}
      <ReferenceFact document={version.document} />
      <MadeFact name={<FormattedMessage id="insights.made.audience" />}>{nameOf(audience)}</MadeFact>
    </Made>
  );
}

const hasBands = (comparison: Comparison): boolean =>
  comparison.keys.some((_, row) => bandAt(comparison, row) !== null);

type Span = readonly [first: string, last: string];

function firstAndLast(days: readonly string[]): Span | undefined {
  const [first, ...rest] = [...days].sort();
  return first === undefined ? undefined : [first, rest.at(-1) ?? first];
}

const Days = ({ days: [first, last] }: { readonly days: Span }) => (
  <>
    <Day date={first} />
    {first !== last && (
      <>
        {' – '}
        <Day date={last} />
      </>
    )}
  </>
);
