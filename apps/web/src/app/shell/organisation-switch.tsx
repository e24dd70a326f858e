import { Disclosure } from '@chorsu/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { useSession } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import classes from './shell.module.css';

const Standing = ({ membership }: { readonly membership: OwnMembership }) => (
  <span>
    <Words text={membership.organisation.name} />{' '}
    <small>
      <FormattedMessage id={`role.${membership.role}`} />
    </small>
  </span>
);

/** The memberships of the person as a list to choose from. */
export function MembershipList({ onChosen }: { readonly onChosen: () => void }) {
  const { me, membership, setMembership } = useSession();
  return me.memberships.map((own) => (
    <button
      key={own.id}
      type="button"
      className={classes.item}
      aria-current={own.id === membership?.id}
      onClick={() => {
        setMembership(own.id);
        onChosen();
      }}
    >
      <Standing membership={own} />
    </button>
  ));
}

/** In whose name one acts. With one membership only it is a plain sign. */
export function OrganisationSwitch() {
  const intl = useIntl();
  const words = useWords();
  const { me, membership } = useSession();
  if (!membership) return null;
  if (me.memberships.length === 1)
    return (
      <div className={classes.org}>
        <Standing membership={membership} />
      </div>
    );
  return (
    <Disclosure
      align="start"
      className={classes.org}
      label={`${words(membership.organisation.name)} ${intl.formatMessage({ id: `role.${membership.role}` })}`}
      description={intl.formatMessage({ id: 'app.organisation.switch' })}
      button={
        <>
          <Standing membership={membership} />
          <span className="muted" aria-hidden>
            ▾
          </span>
        </>
      }
    >
      {(close) => <MembershipList onChosen={close} />}
    </Disclosure>
  );
}
