import type { Role } from '@chorsu/access';
import { FormattedMessage } from 'react-intl';

interface RoleCellProps {
  readonly role: Role;
  /** Codes of the sections to which an expert is invited. */
  readonly sections: readonly string[] | null;
}

/** The role, and for an expert the sections. */
export const RoleCell = ({ role, sections }: RoleCellProps) => (
  <>
    <FormattedMessage id={`role.${role}`} />
    {sections && sections.length > 0 && (
      <>
        {' '}
        <span className="muted">
          <FormattedMessage
            id="members.sections"
            values={{ count: sections.length, codes: <bdi dir="ltr">{sections.join(', ')}</bdi> }}
          />
        </span>
      </>
    )}
  </>
);
