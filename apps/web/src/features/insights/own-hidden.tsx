import { FormattedMessage } from 'react-intl';
import { useSession } from '../../parts/session/session.tsx';

/** Before a room: tells who leads one of these countries why it looks like any other. */
export function OwnHidden({ countries }: { readonly countries: readonly { readonly id: string }[] }) {
  const { me } = useSession();
  const hasOwn = me.memberships.some(({ organisation }) =>
    countries.some(({ id }) => id === organisation.id),
  );
  return (
    hasOwn && (
      <p className="muted">
        <FormattedMessage id="insights.own-hidden" />
      </p>
    )
  );
}
