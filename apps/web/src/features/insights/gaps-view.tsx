import { Button, EmptyState, Page, PageHead } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import answers from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { GapFilters } from './gap-filters.tsx';
import { GapQuestion } from './gap-question.tsx';
import { SharedGapChart } from './gap-sharing-chart.tsx';
import { sharedBy, sharedGapRows, type SharedGap } from './gap-sharing-figures.ts';
import { GapsLead } from './gaps-lead.tsx';
import type { GapsViewProps } from './gaps-view-props.ts';
import classes from './insights.module.css';
import { Made, MadeFact, QuestionnaireFact, ReferenceFact } from './made.tsx';
import { OwnHidden } from './own-hidden.tsx';
import { Presentation } from './presentation.tsx';
import { usePresenting } from './use-presenting.ts';

/** So many stand on a screen at once, and before a room. */
const first = 20;
const firstInRoom = 8;

/** A sentence, the filters, bars with their table, and how they are counted. */
export function GapsView(props: GapsViewProps) {
  const { shared, version, search, onChange } = props;
  const { present, leave } = usePresenting(search);
  const rows = shared.gaps ? sharedGapRows(shared.gaps, version.document) : [];
  if (search.present)
    return (
      <Presentation
        audience={shared.audience}
        onLeave={leave}
        steps={[
          <div className={classes.step} key="gaps">
            <Head {...props} rows={rows} />
            <Figure {...props} rows={rows} first={firstInRoom} />
            <OwnHidden countries={shared.countries} />
          </div>,
          <div className={classes.step} key="made">
            <HowCounted {...props} />
          </div>,
        ]}
      />
    );
  return (
    <Page>
      <Back {...props} />
      <Head {...props} rows={rows} above={<AudienceTag audience={shared.audience} />} />
      {search.question === undefined && (
        <GapFilters
          shared={shared}
          document={version.document}
          search={search}
          onChange={onChange}
          onPresent={present}
        />
      )}
      <Figure {...props} rows={rows} first={first} />
      <HowCounted {...props} />
    </Page>
  );
}

/** From one question to all shared gaps, from all to the comparison. */
function Back({ search, regionId }: GapsViewProps) {
  const { question, ...gaps } = search;
  if (question !== undefined)
    return (
      <Link to="." search={gaps} className={answers.back}>
        <FormattedMessage id="insights.shared" />
      </Link>
    );
  const { theme: _, least: __, ...compared } = gaps;
  return (
    <Link
      {...(regionId === undefined
        ? { to: '/compare/network' }
        : { to: '/compare/$regionId', params: { regionId } })}
      search={compared}
      className={answers.back}
    >
      <FormattedMessage id="insights.back" />
    </Link>
  );
}

interface RowsProps extends GapsViewProps {
  readonly rows: readonly SharedGap[];
}

function Head({ shared, rows, above }: RowsProps & { readonly above?: ReactNode }) {
  return (
    <PageHead
      above={above}
      title={
        <>
          <FormattedMessage id="insights.shared" /> · <Words text={shared.organisation.name} />
        </>
      }
      lead={rows.length > 0 && <GapsLead rows={rows} countries={shared.gaps?.countries.length ?? 0} />}
    />
  );
}

function Figure(props: RowsProps & { readonly first: number }) {
  const { shared, version, search, rows, first: most, onOpen } = props;
  const [isAll, setIsAll] = useState(false);
  const { question } = search;
  const wanted =
    question === undefined
      ? sharedBy(rows, search.least ?? 2).filter(
          (row) => !search.theme || row.question.theme === search.theme,
        )
      : rows.filter((row) => row.question.code === question);
  const shown = isAll ? wanted : wanted.slice(0, most);
  if (shown.length === 0) {
    const isFew = (shared.gaps?.countries.length ?? 0) < 2;
    return (
      <EmptyState title={<FormattedMessage id={isFew ? 'insights.shared.few' : 'insights.shared.none'} />}>
        <FormattedMessage id={isFew ? 'insights.nothing-shared.advice' : 'insights.shared.none.advice'} />
      </EmptyState>
    );
  }
  return (
    <section>
      <SharedGapChart
        shared={shared}
        rows={shown}
        document={version.document}
        {...(question === undefined ? { onOpen } : {})}
      />
      {wanted.length > most && (
        <Button variant="default" onClick={() => setIsAll(!isAll)} className={classes.more}>
          <FormattedMessage
            id={isAll ? 'insights.shared.fewer' : 'insights.shared.more'}
            values={{ count: wanted.length }}
          />
        </Button>
      )}
      {question !== undefined && <GapQuestion {...props} rows={shown} />}
    </section>
  );
}

const HowCounted = ({ shared, version }: GapsViewProps) => (
  <Made rules={<FormattedMessage id="insights.shared.rules" />}>
    <QuestionnaireFact version={version} />
    <MadeFact name={<FormattedMessage id="insights.standing.by-name" />}>
      <FormattedMessage
        id="insights.shared.of"
        values={{ count: shared.gaps?.countries.length ?? 0, of: shared.countries.length }}
      />
    </MadeFact>
    <ReferenceFact document={version.document} />
  </Made>
);
