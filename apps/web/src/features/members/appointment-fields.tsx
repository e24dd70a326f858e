import { isAppointed, type Role } from '@chorsu/access';
import { TextInput } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { CanBeConfirmedDocument, type AppointmentDocument } from './members.graphql.ts';
import classes from './members.module.css';

interface AppointmentFieldsProps {
  readonly document: AppointmentDocument;
  readonly onChange: (document: AppointmentDocument) => void;
}

/** By what a focal point is named: text only, the original stays with the country. */
export function AppointmentFields({ document, onChange }: AppointmentFieldsProps) {
  const intl = useIntl();
  const field = (key: keyof AppointmentDocument) => ({
    required: true,
    withAsterisk: false,
    maxLength: 200,
    value: document[key],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...document, [key]: target.value }),
  });
  return (
    <fieldset className={classes.document}>
      <legend>
        <FormattedMessage id="members.document" />
      </legend>
      <p className="muted small">
        <FormattedMessage id="members.document.help" />
      </p>
      <TextInput
        label={intl.formatMessage({ id: 'members.document.reference' })}
        dir="auto"
        {...field('reference')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'members.document.date' })}
        type="date"
        max={dayFromNow()}
        {...field('date')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'members.document.signed-by' })}
        dir="auto"
        {...field('signedBy')}
      />
      <TextInput
        label={intl.formatMessage({ id: 'members.document.signed-as' })}
        dir="auto"
        {...field('signedAs')}
      />
    </fieldset>
  );
}

/** Whether somebody else could confirm; until that is known nothing is held against it. */
export function useConfirmer(organisationId: string, role: Role): boolean {
  const [{ data }] = useQuery({
    query: CanBeConfirmedDocument,
    variables: { organisationId, role },
    pause: !isAppointed(role),
    requestPolicy: 'cache-and-network',
  });
  return data?.canBeConfirmed ?? true;
}

/** Nobody could confirm: said at once, with the way out for who has one. */
export function ConfirmerNotice() {
  const { membership } = useSession();
  return (
    <div role="alert" className={classes.notice}>
      <p>
        <FormattedMessage id="invitation.confirmer-missing" />
      </p>
      {membership?.role === 'administrator' && (
        <Link to="/members" search={{ organisation: membership.organisation.id }}>
          <FormattedMessage id="members.invite.administrator" />
        </Link>
      )}
    </div>
  );
}
