import type { Audience, Comparison } from '@chorsu/access';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Day } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import { useAudienceName } from './audience-tag.tsx';
import type { ComparedVersion } from './insights.graphql.ts';
import classes from './insights.module.css';
import { bandAt, snapshotDays } from './region-figures.ts';

interface HowMadeProps {
  readonly audience: Audience;
  readonly version: ComparedVersion;
  /** One, or one a region. */
  readonly made: readonly { readonly comparison: Comparison; readonly editionOn: string | null }[];
}

/** Foot of a comparison: from what, by which rules, for whom it was made. */
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
    <footer className={classes.made}>
      <h2>
        <FormattedMessage id="insights.made" />
      </h2>
      <dl>
        {days && (
          <div>
            <dt>
              <FormattedMessage id="insights.made.snapshots" />
            </dt>
            <dd>
              <Days days={days} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            <FormattedMessage id="insights.made.questionnaire" />
          </dt>
          <dd>
            <Words text={version.title} /> ·{' '}
            <FormattedMessage id="insights.made.version" values={{ number: version.number }} />
          </dd>
        </div>
        {editions && (
          <div>
            <dt>
              <FormattedMessage id="insights.made.edition" />
            </dt>
            <dd>
              <Days days={editions} />
            </dd>
          </div>
        )}
        {scoring.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="insights.made.scoring" />
            </dt>
            <dd className="num">{intl.formatList(scoring.map(String))}</dd>
          </div>
        )}
        <div>
          <dt>
            <FormattedMessage id="insights.made.reference" />
          </dt>
          <dd className="num">
            <FormattedNumber value={Number(version.document.referenceLevel)} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="insights.made.audience" />
          </dt>
          <dd>{nameOf(audience)}</dd>
        </div>
      </dl>
      <p>
        <FormattedMessage id="insights.made.rules" />
      </p>
    </footer>
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
