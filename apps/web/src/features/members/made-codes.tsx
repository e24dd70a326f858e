import { Button, Card, CodeText, CopyField, DataTable, type Column } from '@chorsu/ui';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { codeInGroups } from './code-in-groups.ts';
import type { BranchOrganisation, MadeInvitation } from './members.graphql.ts';
import classes from './members.module.css';
import { PrintedSlips } from './printed-slips.tsx';

interface MadeCodesProps {
  readonly organisation: BranchOrganisation;
  readonly made: readonly MadeInvitation[];
  readonly onClose: () => void;
}

/** Codes and links just made: to be copied or printed now, since they are never shown again. */
export function MadeCodes({ organisation, made, onClose }: MadeCodesProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [made]);
  // A code that goes by letter is shown to nobody.
  const hasCodes = made.some(({ code }) => code);
  const words = {
    copy: intl.formatMessage({ id: 'ui.copy' }),
    copied: intl.formatMessage({ id: 'ui.copied' }),
  };
  const columns: readonly Column<MadeInvitation>[] = [
    {
      key: 'who',
      header: intl.formatMessage({ id: 'members.invitations.who' }),
      isRowName: true,
      cell: ({ name, email, isMailed, state, code }) => (
        <>
          {name && <bdi>{name}</bdi>} {email && <bdi className="muted">{email}</bdi>}
          {state === 'waiting' && !code && (
            <div className="muted small">
              <FormattedMessage id="members.made.by-letter" />
            </div>
          )}
          {typeof isMailed === 'boolean' && (
            <div className={isMailed ? 'muted small' : classes.unsent}>
              <FormattedMessage id={isMailed ? 'members.made.mailed' : 'members.made.not-mailed'} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'code',
      header: intl.formatMessage({ id: 'members.made.code' }),
      cell: ({ code }) => code && <CodeText className={classes.code}>{codeInGroups(code)}</CodeText>,
    },
    {
      key: 'link',
      header: intl.formatMessage({ id: 'members.made.link' }),
      cell: ({ link, name, email }) =>
        link && (
          <CopyField
            value={link}
            label={`${intl.formatMessage({ id: 'members.made.link' })} ${name ?? email ?? ''}`}
            words={words}
          />
        ),
    },
  ];
  return (
    <Card>
      <div className={classes.form}>
        <h3 ref={heading} tabIndex={-1}>
          <FormattedMessage id="members.made.title" values={{ count: made.length }} />
        </h3>
        {hasCodes && (
          <p>
            <FormattedMessage id="members.made.once" />
          </p>
        )}
        {made.some(({ state }) => state === 'waiting') && (
          <p>
            <FormattedMessage id="members.made.waits" />
          </p>
        )}
        <DataTable
          caption={intl.formatMessage({ id: 'members.made.caption' })}
          columns={hasCodes ? columns : columns.slice(0, 1)}
          rows={made}
          keyOf={({ id }) => id}
          locale={intl.locale}
        />
        <div className={classes.actions}>
          {hasCodes && (
            <Button onClick={() => window.print()}>
              <FormattedMessage id="members.made.print" />
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id={hasCodes ? 'members.made.done' : 'ui.close'} />
          </Button>
        </div>
      </div>
      {hasCodes && <PrintedSlips organisation={organisation} made={made} />}
    </Card>
  );
}
