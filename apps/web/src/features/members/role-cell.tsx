import type { Role } from '@chorsu/access';
import type { LocalizedText } from '@chorsu/kernel';
import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import classes from './members.module.css';

interface RoleCellProps {
  readonly role: Role;
  /** Codes of the sections to which an expert is invited. */
  readonly sections: readonly string[] | null;
  /** Countries in which an officer of a secretariat also has a national role. */
  readonly nationalIn?: readonly { readonly id: string; readonly name: LocalizedText }[];
}

/** The role; for an expert the sections, for an officer who also has a national role where. */
export const RoleCell = ({ role, sections, nationalIn = [] }: RoleCellProps) => (
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
    {nationalIn.length > 0 && (
      <div className={classes.national}>
        <FormattedMessage
          id="members.national"
          values={{
            countries: nationalIn.map(({ id, name }, place) => (
              <Fragment key={id}>
                {place > 0 && ', '}
                <Words text={name} />
              </Fragment>
            )),
          }}
        />
      </div>
    )}
  </>
);
