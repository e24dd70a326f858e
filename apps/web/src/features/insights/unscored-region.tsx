import { Page, PageHead } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import type { Audience } from '@chorsu/access';
import { NotAvailable, NothingShared } from '../../parts/compared/not-available.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { answerRows, EVERYTHING } from './answer-rows.ts';
import { AnswerText } from './answer-text.tsx';
import answerClasses from './answers.module.css';
import { AudienceTag } from './audience-tag.tsx';
import { Choice } from './choice.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { FilterBar } from './filter-bar.tsx';
import { RegionAnswersDocument, type CountryAnswers } from './insights.graphql.ts';
import classes from './insights.module.css';
import { OwnHidden } from './own-hidden.tsx';
import { Presentation } from './presentation.tsx';
import type { RegionViewProps } from './region-view-props.ts';
import { askingSections } from './side-by-side.ts';

interface UnscoredRegionProps extends RegionViewProps {
  /** The reader's own. */
  readonly audiences: readonly Audience[];
  readonly onPresent: () => void;
  readonly onLeave: () => void;
}

/** A questionnaire without scored questions has no levels to compare: section by section its answers stand side by side. */
export function UnscoredRegion({ audiences, onPresent, onLeave, ...props }: UnscoredRegionProps) {
  const { region, version, search } = props;
  const words = useWords();
  const navigate = useNavigate({ from: '/compare/$regionId' });
  const sections = askingSections(version.document);
  const chosen = sections.find(({ section }) => section.code === search.section) ?? sections[0];
  const [{ data, error, stale, fetching }, reload] = useQuery({
    query: RegionAnswersDocument,
    variables: {
      regionId: region.region.id,
      ...askedOf({ ...search, ...(region.versionId ? { version: region.versionId } : {}) }),
      ...(chosen ? { section: chosen.section.code } : {}),
    },
  });
  const held = data?.regionAnswers;
  const isThis =
    held?.audience === region.audience && held.versionId === region.versionId && !stale && !fetching;
  const shown = isThis ? held.shown : undefined;
  const head = (
    <PageHead
      above={!search.present && <AudienceTag audience={region.audience} />}
      title={
        <>
          <Words text={version.title} /> · <Words text={region.region.name} />
        </>
      }
      lead={<FormattedMessage id="insights.unscored.advice" />}
    />
  );
  const sectionChoice = sections.length > 1 && (
    <Choice
      label={<FormattedMessage id="insights.by.section" />}
      value={chosen?.section.code ?? ''}
      onChange={(section) =>
        void navigate({ search: (now) => ({ ...now, section }), replace: true, state: true })
      }
      options={sections.map(({ section, depth }) => [
        section.code,
        `${'– '.repeat(depth)}${words(section.title) || section.code}`,
      ])}
    />
  );
  const answers = shown ? (
    <Answers {...props} shown={shown} section={chosen?.section.code} />
  ) : error && !held ? (
    <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
  ) : (
    <Loading lines={8} />
  );
  if (search.present)
    return (
      <Presentation
        audience={region.audience}
        onLeave={onLeave}
        steps={[
          <div className={classes.step} key="answers">
            {head}
            {sectionChoice}
            {answers}
            <OwnHidden countries={region.countries} />
          </div>,
        ]}
      />
    );
  return (
    <Page>
      {head}
      <FilterBar {...props} audiences={audiences} hasScores={false} onPresent={onPresent}>
        {sectionChoice}
      </FilterBar>
      {answers}
    </Page>
  );
}

interface AnswersProps extends RegionViewProps {
  readonly shown: readonly CountryAnswers[];
  readonly section: string | undefined;
}

function Answers({ region, version: { document }, search, shown, section }: AnswersProps) {
  const audience = askedAudience(search) ?? region.audience;
  const columns = region.countries.flatMap((country) => {
    const answers = shown.find(({ countryId }) => countryId === country.id)?.answers;
    return answers ? [{ country, rows: answerRows(document, section ? { section } : {}, answers) }] : [];
  });
  const others = region.countries.filter(({ id }) => !shown.some(({ countryId }) => countryId === id));
  if (columns.length === 0) return <NothingShared />;
  const asked = new Map(columns.flatMap(({ rows }) => rows.map((row) => [row.question.code, row] as const)));
  // In the order of the questionnaire, whichever country answered what.
  const questions = answerRows(
    document,
    section ? { section } : {},
    shown.flatMap(({ answers }) => answers),
  )
    .filter(
      ({ question, section: innermost }) =>
        asked.has(question.code) && (!section || innermost?.code === section),
    )
    .map(({ question }) => question);
  return (
    <>
      <div
        role="region"
        tabIndex={0}
        aria-labelledby="side-by-side"
        className={`${answerClasses.scroll} ${classes.sideBySide}`}
      >
        <h2 id="side-by-side" className={answerClasses.hidden}>
          <FormattedMessage id="insights.unscored" />
        </h2>
        <table className={answerClasses.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="insights.level-table.question" />
              </th>
              {columns.map(({ country }) => (
                <th key={country.id} scope="col">
                  <Link
                    to="/compare/$regionId/$countryId/$theme"
                    params={{ regionId: region.region.id, countryId: country.id, theme: EVERYTHING }}
                    search={{ audience, ...(region.versionId ? { version: region.versionId } : {}) }}
                    state={{ isFromComparison: true }}
                  >
                    <Words text={country.name} />
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={question.code}>
                <th scope="row">
                  <Words text={question.label} isMarkedWhenForeign />
                </th>
                {columns.map(({ country, rows }) => {
                  const row = rows.find((one) => one.question.code === question.code);
                  return (
                    <td key={country.id}>
                      {row?.table ? (
                        <FormattedMessage
                          id="insights.answers.rows"
                          values={{ count: row.table.rows.length }}
                        />
                      ) : (
                        (row?.cells ?? [{ path: question.code, answer: undefined }]).map(
                          ({ path, answer }) => (
                            <AnswerText
                              key={path}
                              document={document}
                              question={question}
                              answer={answer}
                              isHome={false}
                            />
                          ),
                        )
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NotAvailable places={others} />
    </>
  );
}
