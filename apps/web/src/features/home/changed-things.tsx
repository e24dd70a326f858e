import type { MessageId } from '@chorsu/i18n';
import { Button } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayAndTimeFormat } from '../../parts/day.tsx';
import type { Role } from '../../parts/session/me.graphql.ts';
import { Words } from '../../parts/wording.tsx';
import type { ChangedThing, ChangeKind, HomeChanges } from './changes.graphql.ts';
import classes from './home.module.css';
import { sinceThen } from './since-then.ts';

const messages: Readonly<Record<ChangeKind, MessageId>> = {
  answers: 'home.change.answers',
  comments: 'home.change.comments',
  proposals: 'home.change.proposals',
  toReconcile: 'home.to-reconcile',
  handedOut: 'home.change.handed-out',
  invited: 'home.change.invited',
  accepted: 'home.change.accepted',
  declined: 'home.change.declined',
  inReview: 'home.change.in-review',
  reopened: 'home.change.reopened',
  submitted: 'home.change.submitted',
  returned: 'home.change.returned',
  acknowledged: 'home.change.acknowledged',
  sharing: 'home.change.sharing',
  results: 'home.change.results',
  newFocalPoint: 'home.change.new-focal-point',
  appointmentConfirmed: 'home.change.appointment-confirmed',
  appointmentRejected: 'home.change.appointment-rejected',
  joined: 'home.change.joined',
  left: 'home.change.left',
  cycleOpened: 'home.change.cycle-opened',
  cycleClosed: 'home.change.cycle-closed',
  published: 'home.change.published',
  unclear: 'home.change.unclear',
};

/** So many at once, so that what waits isn't pushed out of sight by what has happened. */
const few = 5;

/** One line a thing: what it is, what happened to it, when last. */
export function ChangedThings({
  changes: { things, left },
  role,
}: {
  readonly changes: HomeChanges;
  readonly role: Role;
}) {
  const intl = useIntl();
  const [isWhole, setWhole] = useState(false);
  if (things.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="home.changes.nothing" />
      </p>
    );
  // One more line isn't worth a button.
  const shown = isWhole || things.length <= few + 1 ? things : things.slice(0, few);
  const more = things.length - shown.length;
  return (
    <>
      <ul className={classes.changes}>
        {shown.map((thing) => (
          <li key={thing.key}>
            <div>
              <span className={classes.name}>
                <ThingLink thing={thing} role={role}>
                  <Words text={thing.title} />
                </ThingLink>
                {thing.within && (
                  <span className="muted small">
                    <Words text={thing.within} />
                  </span>
                )}
              </span>
              <span className={classes.facts}>
                {thing.facts.map(({ kind, count }) => (
                  <span key={kind} data-kind={kind}>
                    <FormattedMessage id={messages[kind]} values={{ count }} />
                  </span>
                ))}
              </span>
            </div>
            <time
              className="muted small"
              dateTime={thing.at}
              title={intl.formatDate(thing.at, dayAndTimeFormat)}
            >
              {sinceThen(intl, thing.at, Date.now())}
            </time>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          <FormattedMessage id="home.changes.more" values={{ count: more }} />
        </Button>
      )}
      {left > 0 && more === 0 && (
        <p className="muted small">
          <FormattedMessage id="home.changes.left" values={{ count: left }} />
        </p>
      )}
    </>
  );
}

/** Where each is seen in full, for a reader of this role; its bare name where there is no such page for them. */
function ThingLink({
  thing: { about, assessmentId, section, countryId, cycleId, versionId, organisationId, facts },
  role,
  children,
}: {
  readonly thing: ChangedThing;
  readonly role: Role;
  readonly children: ReactNode;
}) {
  if (about === 'section' && assessmentId && section)
    return (
      <Link to="/assessments/$assessmentId" params={{ assessmentId }} search={{ section }}>
        {children}
      </Link>
    );
  if (about === 'assessment' && assessmentId)
    return (
      <Link to="/assessments/$assessmentId" params={{ assessmentId }}>
        {children}
      </Link>
    );
  if (about === 'sharing') return <Link to="/sharing">{children}</Link>;
  const hasResults = facts.some(({ kind }) => kind === 'results');
  if (about === 'country' && countryId && (hasResults || role === 'secretariat'))
    return (
      <Link to="/countries/$countryId/profile" params={{ countryId }}>
        {children}
      </Link>
    );
  if (cycleId)
    return (
      <Link to="/cycles/$cycleId" params={{ cycleId }}>
        {children}
      </Link>
    );
  if (about === 'people' && organisationId)
    return (
      <Link to="/members" search={{ organisation: organisationId }}>
        {children}
      </Link>
    );
  if (about === 'questionnaire' && versionId)
    return (
      <Link to="/questionnaires/versions/$versionId" params={{ versionId }}>
        {children}
      </Link>
    );
  return <b>{children}</b>;
}
