import { problemOf } from '@chorsu/api-client';
import { Button, SidePanel, useUndo } from '@chorsu/ui';
import { FormattedMessage, FormattedRelativeTime, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Day } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { deviceName } from '../../parts/device-name.ts';
import { Words } from '../../parts/wording.tsx';
import {
  EndMembershipDocument,
  MembershipLeftDocument,
  memberTypes,
  ResumeMembershipDocument,
  type Left,
  type Member,
} from './members.graphql.ts';
import classes from './members.module.css';

interface EndPanelProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** What ending a membership leaves behind, then the press that ends it; taken back for ten seconds rather than asked twice. */
export function EndPanel({ member, onClose }: EndPanelProps) {
  const intl = useIntl();
  const offerUndo = useUndo();
  const [{ data, error }, reload] = useQuery({
    query: MembershipLeftDocument,
    variables: { membershipId: member.id },
    requestPolicy: 'network-only',
  });
  const [ending, end] = useMutation(EndMembershipDocument);
  const [, resume] = useMutation(ResumeMembershipDocument);
  const send = async () => {
    const { data: ended } = await end({ id: member.id }, memberTypes);
    if (!ended) return;
    onClose();
    offerUndo({
      text: <FormattedMessage id="members.end.done" values={{ name: <bdi>{member.accountName}</bdi> }} />,
      undo: () => void resume({ id: member.id }, memberTypes),
    });
  };
  return (
    <SidePanel
      title={<FormattedMessage id="members.end.title" values={{ name: <bdi>{member.accountName}</bdi> }} />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p>
          <FormattedMessage
            id="members.end.means"
            values={{ role: intl.formatMessage({ id: `role.${member.role}` }) }}
          />
        </p>
        {data ? (
          <LeftBehind left={data.membershipLeft} />
        ) : error ? (
          <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : (
          <Loading lines={5} />
        )}
        <Refusal problem={problemOf(ending.error)} />
        <div className={classes.actions}>
          <Button color="red" disabled={!data} loading={ending.fetching} onClick={() => void send()}>
            <FormattedMessage id="members.end" />
          </Button>
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
        </div>
      </div>
    </SidePanel>
  );
}

function LeftBehind({ left }: { readonly left: Left }) {
  const { others, assessments, openInvitations, devices } = left;
  return (
    <section className={classes.left} aria-labelledby="left-behind">
      <h3 id="left-behind">
        <FormattedMessage id="members.left" />
      </h3>
      <ul>
        {assessments.map(({ id, cycleTitle, dueOn, sections }) => (
          <li key={id}>
            <Words text={cycleTitle} />{' '}
            <span className="muted">
              <FormattedMessage id="members.left.due" values={{ date: <Day date={dueOn} /> }} />
            </span>
            {sections.length > 0 && (
              <ul>
                {sections.map(({ code, title }) => (
                  <li key={code}>
                    <bdi dir="ltr">{code}</bdi> <Words text={title} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {openInvitations > 0 && (
          <li>
            <FormattedMessage id="members.left.invitations" values={{ count: openInvitations }} />
          </li>
        )}
        {devices.map(({ device, lastSeenAt }) => (
          <li key={`${device}${lastSeenAt}`}>
            <FormattedMessage
              id="members.left.device"
              values={{ device: <Device device={device} />, when: <Since instant={lastSeenAt} /> }}
            />
          </li>
        ))}
      </ul>
      {assessments.length + openInvitations + devices.length === 0 && (
        <p>
          <FormattedMessage id="members.left.nothing" />
        </p>
      )}
      <p>
        {others.length > 0 ? (
          <FormattedMessage
            id="members.left.others"
            values={{
              count: others.length,
              names: others.map((name, place) => (
                <span key={name}>
                  {place > 0 && ', '}
                  <bdi>{name}</bdi>
                </span>
              )),
            }}
          />
        ) : (
          <FormattedMessage id="members.left.nobody" />
        )}
      </p>
    </section>
  );
}

function Device({ device }: { readonly device: string }) {
  const name = deviceName(device);
  return name ? <FormattedMessage id="account.sessions.device" values={{ ...name }} /> : <bdi>{device}</bdi>;
}

const minute = 60_000;

/** How long ago, as far as people want to know it. */
function Since({ instant }: { readonly instant: string }) {
  const minutes = Math.round((Date.parse(instant) - Date.now()) / minute);
  if (minutes > -60) return <FormattedRelativeTime value={minutes} unit="minute" numeric="auto" />;
  if (minutes > -60 * 24)
    return <FormattedRelativeTime value={Math.round(minutes / 60)} unit="hour" numeric="auto" />;
  return <FormattedRelativeTime value={Math.round(minutes / (60 * 24))} unit="day" numeric="auto" />;
}
