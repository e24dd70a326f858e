import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Failure, Loading } from '../../parts/problem.tsx';
import { SharedGapChart } from './gap-sharing-chart.tsx';
import classes from './insights.module.css';
import type { RegionViewProps } from './region-view-props.ts';
import { useRegionGaps } from './use-region-gaps.ts';

/** So many stand beside the comparison; all of them on a page of their own. */
const first = 5;

/** The gaps that most countries of the region have. */
export function RegionSharedGaps(props: RegionViewProps) {
  const { region, version, search } = props;
  const navigate = useNavigate();
  const { gaps, error, reload } = useRegionGaps(props);
  if (!gaps)
    return error ? (
      <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
    ) : (
      <Loading hasBlock lines={4} />
    );
  const { shared, rows } = gaps;
  if (rows.length === 0)
    return (
      <section>
        <h2>
          <FormattedMessage id="insights.shared" />
        </h2>
        <p className="muted">
          <FormattedMessage
            id={(shared.gaps?.countries.length ?? 0) < 2 ? 'insights.shared.few' : 'insights.shared.none'}
          />
        </p>
      </section>
    );
  return (
    <section>
      <SharedGapChart
        shared={shared}
        rows={rows.slice(0, first)}
        document={version.document}
        onOpen={(question) =>
          void navigate({
            to: '/compare/$regionId/gaps',
            params: { regionId: region.region.id },
            search: { ...search, question },
          })
        }
      />
      {!search.present && (
        <p className={classes.note}>
          <Link
            to="/compare/$regionId/gaps"
            params={{ regionId: region.region.id }}
            search={search}
            className={classes.all}
          >
            <FormattedMessage id="insights.shared.more" values={{ count: rows.length }} />
          </Link>
        </p>
      )}
    </section>
  );
}
