import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { askedOf } from './compare-search.ts';
import { RegionSharedGapsDocument } from './insights.graphql.ts';
import classes from './insights.module.css';
import type { RegionViewProps } from './region-view-props.ts';
import { SharedGapChart } from './gap-sharing-chart.tsx';
import { sharedGapRows } from './gap-sharing-figures.ts';

/** So many stand below the comparison; all of them on a page of their own. */
const first = 5;

/** The gaps that most countries of the region have; nothing where fewer than two countries are shown by name. */
export function RegionSharedGaps({ region, version, search }: RegionViewProps) {
  const [{ data }] = useQuery({
    query: RegionSharedGapsDocument,
    variables: { regionId: region.region.id, ...askedOf(search) },
  });
  const navigate = useNavigate();
  const shared = data?.regionSharedGaps;
  const isThis =
    shared?.audience === region.audience &&
    shared.versionId === region.versionId &&
    shared.organisation.id === region.region.id;
  if (!isThis || !shared.gaps) return null;
  const rows = sharedGapRows(shared.gaps, version.document);
  if (rows.length === 0)
    return search.present ? (
      <p className="muted">
        <FormattedMessage
          id={shared.gaps.countries.length < 2 ? 'insights.shared.few' : 'insights.shared.none'}
        />
      </p>
    ) : null;
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
