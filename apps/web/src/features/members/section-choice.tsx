import { Checkbox } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { answeredVersions } from './answered-versions.ts';
import { AnsweredDocument, SectionsDocument } from './members.graphql.ts';
import classes from './members.module.css';

interface SectionChoiceProps {
  readonly countryId: string;
  /** Codes. */
  readonly chosen: readonly string[];
  readonly onChosen: (codes: string[]) => void;
}

/** To which sections an expert is invited: those of the questionnaires that the country answers. */
export function SectionChoice({ countryId, chosen, onChosen }: SectionChoiceProps) {
  const intl = useIntl();
  const [{ data, error }, reload] = useQuery({ query: AnsweredDocument, variables: { countryId } });
  const versions = answeredVersions(data?.assessments ?? []);
  if (error) return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={4} />;
  if (versions.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="members.invite.sections.none" />
      </p>
    );
  return (
    <Checkbox.Group
      label={intl.formatMessage({ id: 'members.invite.sections' })}
      description={intl.formatMessage({ id: 'members.invite.sections.help' })}
      value={[...chosen]}
      onChange={onChosen}
    >
      {versions.map((versionId) => (
        <VersionSections key={versionId} versionId={versionId} hasTitle={versions.length > 1} />
      ))}
    </Checkbox.Group>
  );
}

function VersionSections({
  versionId,
  hasTitle,
}: {
  readonly versionId: string;
  readonly hasTitle: boolean;
}) {
  const words = useWords();
  const [{ data, error }, reload] = useQuery({ query: SectionsDocument, variables: { versionId } });
  if (error) return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={4} />;
  const { title, document } = data.questionnaireVersion;
  return (
    <div className={classes.sections} role="group" aria-label={words(title)}>
      {hasTitle && (
        <b>
          <Words text={title} />
        </b>
      )}
      {document.sections.map((section) => (
        <Checkbox
          key={section.code}
          value={section.code}
          label={
            <>
              <bdi dir="ltr">{section.code}</bdi> <Words text={section.title} />
            </>
          }
        />
      ))}
    </div>
  );
}
