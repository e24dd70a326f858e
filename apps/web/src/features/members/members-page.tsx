import { EmptyState, NativeSelect, Page, PageHead } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { grantableAt } from './grantable.ts';
import { InvitationPart } from './invitation-part.tsx';
import { MemberTable } from './member-table.tsx';
import { BranchDocument, type BranchOrganisation } from './members.graphql.ts';
import classes from './members.module.css';

const route = getRouteApi('/shell/members');
const kinds = ['network', 'region', 'country', 'institution'];

/** An institution's people also see who leads their country; the whole network is asked for without a place. */
const placeAround = ({ id, kind, parentId }: BranchOrganisation): string | null =>
  kind === 'network' ? null : kind === 'institution' ? parentId : id;

/** The people of one organisation of the reader's branch, and the invitations to it. */
export function MembersPage() {
  const intl = useIntl();
  const words = useWords();
  const { membership } = useSession();
  const navigate = route.useNavigate();
  const own = membership?.organisation;
  const { organisation: wished = own?.id } = route.useSearch();
  const [{ data, error }, reload] = useQuery({
    query: BranchDocument,
    variables: { within: own ? placeAround(own) : null },
  });
  const isInBranch = ({ id, kind }: BranchOrganisation): boolean =>
    own?.kind !== 'institution' || id === own.id || (id === own.parentId && kind === 'country');
  const branch: readonly BranchOrganisation[] = [
    ...(own ? [own] : []),
    ...(data?.organisations ?? []).filter((one) => one.id !== own?.id && isInBranch(one)),
  ].sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      words(one.name).localeCompare(words(other.name), intl.locale),
  );
  const shown = branch.find(({ id }) => id === wished);
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.members" />}
        lead={shown && <Words text={shown.name} />}
        actions={
          branch.length > 1 && (
            <NativeSelect
              aria-label={intl.formatMessage({ id: 'members.organisation' })}
              className={classes.picker}
              value={shown?.id ?? ''}
              onChange={({ target }) => void navigate({ search: { organisation: target.value } })}
              data={[
                ...(shown ? [] : [{ value: '', label: '–' }]),
                ...kinds.flatMap((kind) => {
                  const items = branch
                    .filter((one) => one.kind === kind)
                    .map(({ id, name }) => ({ value: id, label: words(name) }));
                  const group = intl.formatMessage({
                    id: `organisations.kind.${kind as BranchOrganisation['kind']}`,
                  });
                  return items.length > 0 ? [{ group, items }] : [];
                }),
              ]}
            />
          )
        }
      />
      {shown ? (
        <OrganisationPeople key={shown.id} organisation={shown} />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : data ? (
        <EmptyState title={<FormattedMessage id="members.not-yours" />}>
          <FormattedMessage id="members.not-yours.advice" />
        </EmptyState>
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function OrganisationPeople({ organisation }: { readonly organisation: BranchOrganisation }) {
  const { me } = useSession();
  const roles = grantableAt(
    organisation.kind,
    me.memberships.map(({ role }) => role),
  );
  return (
    <>
      <MemberTable organisationId={organisation.id} />
      {roles.length > 0 && <InvitationPart organisation={organisation} roles={roles} />}
    </>
  );
}
