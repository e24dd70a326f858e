import type { Section as QuestionnaireSection } from '@chorsu/questionnaire';
import { Checkbox, MultiSelect, NativeSelect } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import type { OpenedAssessment } from './filling.graphql.ts';
import classes from './hand-out.module.css';

export type Assignment = OpenedAssessment['assignments'][number];
export type Assign = (assignments: readonly Assignment[]) => Promise<boolean>;

export interface InstitutionOption {
  readonly value: string;
  readonly label: string;
}

export const notHandedOut = (section: string): Assignment => ({
  section,
  leadId: null,
  contributorIds: [],
  isConfidential: false,
});

/** Id of the sentence that says once what the boxes mean. */
export const CONFIDENTIAL_MEANS = 'confidential-means';

interface HandOutRowProps {
  readonly section: QuestionnaireSection;
  readonly assignment: Assignment | undefined;
  readonly institutions: readonly InstitutionOption[];
  readonly onAssign: Assign;
  /** Left out for who may not decide it; then a confidential section isn't theirs to hand out either. */
  readonly onConfidential: ((isConfidential: boolean) => void) | undefined;
}

/** One section: who leads, who contributes, and whether nobody else reads it. */
export function HandOutRow(props: HandOutRowProps) {
  const { section, assignment, institutions, onAssign, onConfidential } = props;
  const intl = useIntl();
  const leadId = assignment?.leadId ?? null;
  const contributorIds = assignment?.contributorIds ?? [];
  const isConfidential = assignment?.isConfidential ?? false;
  const isFixed = isConfidential && onConfidential === undefined;
  const titleId = `hand-out-${section.code}`;
  const write = (next: Pick<Assignment, 'leadId' | 'contributorIds'>): void =>
    void onAssign([{ ...notHandedOut(section.code), isConfidential, ...next }]);
  return (
    <li className={classes.row} aria-labelledby={titleId}>
      <b id={titleId}>
        <Words text={section.title} isMarkedWhenForeign />
      </b>
      <NativeSelect
        label={intl.formatMessage({ id: 'filling.hand-out.lead' })}
        aria-describedby={titleId}
        value={leadId ?? ''}
        disabled={isFixed}
        data={[{ value: '', label: intl.formatMessage({ id: 'filling.hand-out.nobody' }) }, ...institutions]}
        onChange={(event) => {
          const chosen = event.currentTarget.value || null;
          write({ leadId: chosen, contributorIds: contributorIds.filter((id) => id !== chosen) });
        }}
      />
      <MultiSelect
        label={intl.formatMessage({ id: 'filling.hand-out.contributors' })}
        aria-describedby={titleId}
        placeholder={
          contributorIds.length === 0 ? intl.formatMessage({ id: 'filling.hand-out.nobody' }) : undefined
        }
        value={[...contributorIds]}
        disabled={isFixed}
        data={institutions.filter(({ value }) => value !== leadId)}
        onChange={(ids) => write({ leadId, contributorIds: ids })}
      />
      {onConfidential ? (
        <Checkbox
          className={classes.confidential}
          label={intl.formatMessage({ id: 'filling.confidential' })}
          aria-describedby={`${titleId} ${CONFIDENTIAL_MEANS}`}
          checked={isConfidential}
          onChange={({ currentTarget }) => onConfidential(currentTarget.checked)}
        />
      ) : (
        isFixed && (
          <p className={`${classes.confidential} muted`}>
            <FormattedMessage id="filling.confidential.fixed" />
          </p>
        )
      )}
    </li>
  );
}
