import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Day } from '../../parts/day.tsx';
import { Words } from '../../parts/wording.tsx';
import { useAudienceName } from './audience-tag.tsx';
import classes from './insights.module.css';
import { bandAt, snapshotDays } from './region-figures.ts';
import type { RegionViewProps } from './region-view-props.ts';

/** Foot of a comparison: from what, by which rules, for whom it was made. */
export function HowMade({ region, comparison, version }: RegionViewProps) {
  const intl = useIntl();
  const nameOf = useAudienceName();
  const days = snapshotDays(comparison);
  const hasBand = comparison.keys.some((_, row) => bandAt(comparison, row) !== null);
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
              <Day date={days[0]} />
              {days[0] !== days[1] && (
                <>
                  {' – '}
                  <Day date={days[1]} />
                </>
              )}
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
        {hasBand && region.editionOn && (
          <div>
            <dt>
              <FormattedMessage id="insights.made.edition" />
            </dt>
            <dd>
              <Day date={region.editionOn} />
            </dd>
          </div>
        )}
        {comparison.scoringVersions.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="insights.made.scoring" />
            </dt>
            <dd className="num">{intl.formatList(comparison.scoringVersions.map(String))}</dd>
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
          <dd>{nameOf(region.audience)}</dd>
        </div>
      </dl>
      <p>
        <FormattedMessage id="insights.made.rules" />
      </p>
    </footer>
  );
}
