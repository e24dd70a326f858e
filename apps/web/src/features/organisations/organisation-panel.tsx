import { problemOf } from '@chorsu/api-client';
import type { LocalizedText } from '@chorsu/kernel';
import { Button, MultiSelect, SidePanel, TextInput } from '@chorsu/ui';
import { useId, useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Refusal } from '../../parts/refusal.tsx';
import { WordingFields } from '../../parts/wording-fields.tsx';
import { commonLanguages } from './offered-languages.ts';
import {
  CreateOrganisationDocument,
  UpdateOrganisationDocument,
  type Organisation,
  type OrganisationKind,
} from './organisations.graphql.ts';
import classes from './organisations.module.css';

type OrganisationPanelProps = { readonly onClose: () => void } & (
  { readonly edited: Organisation } | { readonly parent: Organisation; readonly kind: OrganisationKind }
);

const changed = { additionalTypenames: ['Organisation'] };

/** Name in several languages, code, time zone and languages of a new organisation or of one that stands. */
export function OrganisationPanel(props: OrganisationPanelProps) {
  const intl = useIntl();
  const zonesId = useId();
  const edited = 'edited' in props ? props.edited : undefined;
  const kind = 'edited' in props ? props.edited.kind : props.kind;
  const start = 'edited' in props ? props.edited : props.parent;
  const [name, setName] = useState<LocalizedText>(edited?.name ?? {});
  const [code, setCode] = useState(edited?.code ?? '');
  const [timeZone, setTimeZone] = useState<string>(start.timeZone);
  const [languages, setLanguages] = useState<string[]>([...start.languages]);
  const [creating, create] = useMutation(CreateOrganisationDocument);
  const [updating, update] = useMutation(UpdateOrganisationDocument);
  const error = creating.error ?? updating.error;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const facts = { kind, code: code.trim(), name, timeZone: timeZone.trim(), languages };
    const { data } =
      'edited' in props
        ? await update({ id: props.edited.id, input: facts }, changed)
        : await create({ input: { ...facts, parentId: props.parent.id } }, changed);
    if (data) props.onClose();
  };

  return (
    <SidePanel
      title={
        edited ? (
          <FormattedMessage id="organisations.edit" />
        ) : (
          <FormattedMessage id={`organisations.add.${kind as 'region' | 'country' | 'institution'}`} />
        )
      }
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={props.onClose}
    >
      <form className={classes.form} onSubmit={(event) => void send(event)}>
        <Refusal problem={problemOf(error)} />
        <WordingFields
          label={intl.formatMessage({ id: 'organisations.name' })}
          text={name}
          onText={setName}
        />
        <TextInput
          label={intl.formatMessage({ id: 'organisations.code' })}
          description={intl.formatMessage({ id: 'organisations.code.help' })}
          dir="ltr"
          required
          withAsterisk={false}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <TextInput
          label={intl.formatMessage({ id: 'organisations.time-zone' })}
          description={intl.formatMessage({ id: 'organisations.time-zone.help' })}
          dir="ltr"
          list={zonesId}
          required
          withAsterisk={false}
          autoComplete="off"
          value={timeZone}
          onChange={({ target }) => setTimeZone(target.value)}
        />
        <datalist id={zonesId}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <MultiSelect
          label={intl.formatMessage({ id: 'organisations.languages' })}
          searchable
          value={languages}
          onChange={setLanguages}
          comboboxProps={{ withinPortal: false }}
          data={[...new Set([...commonLanguages, ...languages])].map((one) => ({
            value: one,
            label: intl.formatDisplayName(one, { type: 'language' }) ?? one,
          }))}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={creating.fetching || updating.fetching}>
            <FormattedMessage id="ui.save" />
          </Button>
          <Button variant="default" onClick={props.onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
