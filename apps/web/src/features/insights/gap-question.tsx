import { DataTable, type Column } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { useWords, Words } from '../../parts/wording.tsx';
import { EVERYTHING } from './answer-rows.ts';
import type { SharedGap } from './gap-sharing-figures.ts';
import type { GapsViewProps } from './gaps-view-props.ts';
import classes from './insights.module.css';

type Country = GapsViewProps['shared']['countries'][number];

interface GapQuestionProps extends GapsViewProps {
  /** Of one question, one a pillar. */
  readonly rows: readonly SharedGap[];
}

/** Down from a shared gap: the question in full, who has the gap and how large it is, and the way to their answers. */
export function GapQuestion({ shared, version, search, regionId, rows }: GapQuestionProps) {
  const intl = useIntl();
  const words = useWords();
  const chartWords = useChartWords();
  const [any] = rows;
  if (!any) return null;
  const pillars = new Map(version.document.pillars.map(({ code, label }) => [code, label]));
  const columns: readonly Column<Country>[] = [
    {
      key: 'country',
      header: intl.formatMessage({ id: 'insights.country' }),
      isRowName: true,
      cell: (country) => (
        <AnswersLink
          country={country}
          regionId={regionId}
          theme={any.question.theme}
          search={{
            ...(search.present ? { present: search.present } : {}),
            ...(search.audience ? { audience: search.audience } : {}),
            ...(shared.versionId ? { version: shared.versionId } : {}),
          }}
        />
      ),
    },
    ...rows.map(({ path, pillar, sharing }): Column<Country> => ({
      key: path,
      header: pillar === undefined ? chartWords.gap : words(pillars.get(pillar)) || pillar,
      align: 'end',
      cell: ({ id }) => {
        const found = sharing.find(({ countryId }) => countryId === id);
        return found ? chartWords.number(found.gap) : '–';
      },
    })),
  ];
  return (
    <div className={classes.who}>
      <h2>
        <bdi dir="ltr">{any.question.code}</bdi> <Words text={any.question.label} isMarkedWhenForeign />
      </h2>
      <DataTable
        caption={intl.formatMessage({ id: 'insights.shared.who' })}
        columns={columns}
        rows={shared.countries.filter(({ id }) =>
          rows.some(({ sharing }) => sharing.some(({ countryId }) => countryId === id)),
        )}
        keyOf={({ id }) => id}
        locale={intl.locale}
      />
    </div>
  );
}

interface AnswersLinkProps {
  readonly country: Country;
  readonly regionId: string | undefined;
  readonly theme: string | undefined;
  readonly search: Pick<GapsViewProps['search'], 'audience' | 'version' | 'present'>;
}

/** In a region to the country's answers of the theme; in the network, where it may be in two regions, to its profile. */
const AnswersLink = ({ country, regionId, theme, search }: AnswersLinkProps) =>
  regionId === undefined ? (
    <Link
      to="/countries/$countryId/profile"
      params={{ countryId: country.id }}
      search={search}
      state={{ isFromOverview: true }}
    >
      <Words text={country.name} />
    </Link>
  ) : (
    <Link
      to="/compare/$regionId/$countryId/$theme"
      params={{ regionId, countryId: country.id, theme: theme ?? EVERYTHING }}
      search={search}
      state={{ isFromComparison: true }}
    >
      <Words text={country.name} />
    </Link>
  );
