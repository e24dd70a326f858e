import { problemOf } from '@chorsu/api-client';
import { isAppointed, type Role } from '@chorsu/access';
import { Button, NativeSelect, Radio, SidePanel, Stack, Textarea, TextInput } from '@chorsu/ui';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Words } from '../../parts/wording.tsx';
import { AppointmentFields, ConfirmerNotice, useConfirmer } from './appointment-fields.tsx';
import {
  InviteDocument,
  memberTypes,
  type BranchOrganisation,
  type MadeInvitation,
} from './members.graphql.ts';
import classes from './members.module.css';
import { SectionChoice } from './section-choice.tsx';

interface InvitePanelProps {
  readonly organisation: BranchOrganisation;
  readonly roles: readonly Role[];
  readonly onMade: (made: readonly MadeInvitation[]) => void;
  readonly onClose: () => void;
}

/** A pasted list of people, one role for all of them, by mail or by codes on paper. */
export function InvitePanel({ organisation, roles, onMade, onClose }: InvitePanelProps) {
  const intl = useIntl();
  const [{ fetching, error }, invite] = useMutation(InviteDocument);
  const [role, setRole] = useState<Role>(roles[0]!);
  const [people, setPeople] = useState('');
  const [way, setWay] = useState('mail');
  const [sections, setSections] = useState<string[]>([]);
  const [document, setDocument] = useState({ reference: '', date: dayFromNow(), signedBy: '', signedAs: '' });
  const isForSections = role === 'expert';
  const needsDocument = isAppointed(role);
  const hasConfirmer = useConfirmer(organisation.id, role);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      organisationId: organisation.id,
      role,
      people,
      sections: isForSections ? sections : null,
      isCodeOnly: way === 'codes',
      document: needsDocument ? document : null,
    };
    const { data } = await invite({ input }, memberTypes);
    if (data) onMade(data.invite);
  };
  const personField = {
    required: true,
    withAsterisk: false,
    dir: 'auto',
    spellCheck: false,
    value: people,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setPeople(target.value),
  };
  return (
    <SidePanel
      title={<FormattedMessage id="members.invite" />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
    >
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <p className="muted">
          <Words text={organisation.name} />
        </p>
        <Refusal problem={problemOf(error)} />
        <NativeSelect
          label={intl.formatMessage({ id: 'members.role' })}
          value={role}
          onChange={({ target }) => setRole(roles.find((one) => one === target.value) ?? role)}
          data={roles.map((one) => ({ value: one, label: intl.formatMessage({ id: `role.${one}` }) }))}
        />
        {isForSections && (
          <SectionChoice countryId={organisation.id} chosen={sections} onChosen={setSections} />
        )}
        {needsDocument && !hasConfirmer && <ConfirmerNotice />}
        {needsDocument ? (
          <TextInput
            label={intl.formatMessage({ id: 'members.invite.person' })}
            description={intl.formatMessage({ id: 'members.invite.person.help' })}
            {...personField}
          />
        ) : (
          <Textarea
            label={intl.formatMessage({ id: 'members.invite.people' })}
            description={intl.formatMessage({ id: 'members.invite.people.help' })}
            rows={8}
            {...personField}
          />
        )}
        {needsDocument && <AppointmentFields document={document} onChange={setDocument} />}
        <Radio.Group label={intl.formatMessage({ id: 'members.invite.way' })} value={way} onChange={setWay}>
          <Stack gap="xs">
            <Radio
              value="mail"
              label={intl.formatMessage({ id: 'members.invite.mail' })}
              description={intl.formatMessage({
                id: needsDocument ? 'members.invite.mail.later' : 'members.invite.mail.help',
              })}
            />
            <Radio
              value="codes"
              label={intl.formatMessage({ id: 'members.invite.codes' })}
              description={intl.formatMessage({
                id: needsDocument ? 'members.invite.codes.later' : 'members.invite.codes.help',
              })}
            />
          </Stack>
        </Radio.Group>
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={fetching}
            disabled={(isForSections && sections.length === 0) || (needsDocument && !hasConfirmer)}
          >
            <FormattedMessage id="members.invite.send" />
          </Button>
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
