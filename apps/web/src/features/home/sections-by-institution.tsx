import type { LocalizedText } from '@chorsu/kernel';
import { ProgressRing } from '@chorsu/ui';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { doneShare } from '../../parts/progress-cell.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import type { HomeAssessment, HomeSection } from './home.graphql.ts';
import { SectionLink, Standing } from './section-standing.tsx';
import classes from './sections-by-institution.module.css';

type Part = 'lead' | 'contributor' | 'other';

/** What an institution has to do with a section; undefined: nothing. */
function partOf({ leadId, contributorIds, heldBy }: HomeSection, id: string): Part | undefined {
  if (leadId === id) return 'lead';
  if (contributorIds.includes(id)) return 'contributor';
  return heldBy.some(({ institutionId }) => institutionId === id) ? 'other' : undefined;
}

interface Institution {
  readonly id: string;
  readonly name: LocalizedText;
}

interface SectionsByInstitutionProps {
  readonly assessment: HomeAssessment;
  readonly rows: readonly HomeSection[];
}

/** Picture and table in one: each section's progress, and how much of it each institution has answered. */
export function SectionsByInstitution({ assessment, rows }: SectionsByInstitutionProps) {
  const institutions = assessment.institutions.filter(({ id }) => rows.some((row) => partOf(row, id)));
  return (
    <div className={classes.frame}>
      {/* Wider than its frame on small screens: then it is scrolled by keys too. */}
      <div className={classes.scroll} role="group" tabIndex={0} aria-labelledby="home-by-institution">
        <table className={classes.table}>
          <caption id="home-by-institution">
            <FormattedMessage id="home.by-institution" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="home.by-institution.section" />
              </th>
              <th scope="col">
                <FormattedMessage id="charts.answered" />
              </th>
              {institutions.map(({ id, name }) => (
                <th key={id} scope="col" data-institution>
                  <Words text={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.section}>
                <th scope="row">
                  <span className={classes.section}>
                    <ProgressRing share={doneShare(row.progress)} />
                    <SectionLink assessmentId={assessment.id} row={row} />
                  </span>
                </th>
                <td className={classes.standing}>
                  <Standing row={row} />
                </td>
                {institutions.map((institution) => (
                  <Held key={institution.id} row={row} institution={institution} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.legend}>
        {(['lead', 'contributor'] as const).map((part) => (
          <span key={part}>
            <span className={classes.held} data-part={part} aria-hidden />
            <FormattedMessage id={`home.by-institution.${part}`} />
          </span>
        ))}
      </p>
    </div>
  );
}

interface HeldProps {
  readonly row: HomeSection;
  readonly institution: Institution;
}

/** How many questions of a section an institution has answered, and as what it takes part. */
function Held({ row, institution: { id, name } }: HeldProps) {
  const words = useWords();
  const part = partOf(row, id);
  if (!part) return <td data-institution />;
  const cells = row.heldBy.find(({ institutionId }) => institutionId === id)?.cells ?? 0;
  return (
    <td data-institution data-name={words(name)}>
      <span className={classes.held} data-part={part} data-has={cells > 0}>
        <span
          className={classes.share}
          style={{ inlineSize: `${(100 * cells) / Math.max(1, row.progress.total)}%` }}
        />
        <span className="num">
          <FormattedNumber value={cells} />
        </span>
        {part !== 'other' && (
          <span className="sr-only">
            {' '}
            <FormattedMessage id={`home.by-institution.${part}`} />
          </span>
        )}
      </span>
    </td>
  );
}
