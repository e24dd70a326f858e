import { CodeText } from '@chorsu/ui';
import { createPortal } from 'react-dom';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Words } from '../../parts/wording.tsx';
import { codeInGroups } from './code-in-groups.ts';
import type { BranchOrganisation, MadeInvitation } from './members.graphql.ts';
import classes from './members.module.css';

interface PrintedSlipsProps {
  readonly organisation: BranchOrganisation;
  readonly made: readonly MadeInvitation[];
}

/**
 * One slip a person, drawn only on paper, where they take the place of the page. The address stands without the code, so
 * that nobody types it into an address bar.
 */
export const PrintedSlips = ({ organisation, made }: PrintedSlipsProps) =>
  createPortal(
    <div className={classes.slips} aria-hidden>
      {made.map(({ id, name, email, role, code, expiresAt }) => (
        <div key={id} className={classes.slip}>
          <p className={classes.slipHead}>
            <FormattedMessage id="app.name" /> · <Words text={organisation.name} />
          </p>
          <p className={classes.slipName}>
            <bdi>{name ?? email}</bdi>
          </p>
          <p>
            <FormattedMessage id={`role.${role}`} />
          </p>
          <p>
            <FormattedMessage
              id="members.slip.how"
              values={{ address: <CodeText>{`${location.host}/invitation`}</CodeText> }}
            />
          </p>
          {code && <CodeText className={classes.slipCode}>{codeInGroups(code)}</CodeText>}
          <p className={classes.slipFoot}>
            <FormattedMessage
              id="members.slip.until"
              values={{ date: <FormattedDate value={expiresAt} dateStyle="long" /> }}
            />
          </p>
        </div>
      ))}
    </div>,
    document.body,
  );
