import { useQuery } from 'urql';
import { Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { Changes } from './changes.tsx';
import { HomeAssessmentsDocument } from './home.graphql.ts';
import classes from './home.module.css';
import { RunningCycles } from './running-cycles.tsx';
import { waitingFor } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** For those who follow countries: what was submitted to them, and the board of each running cycle. */
export function SecretariatHome({ membership }: { readonly membership: OwnMembership }) {
  const isSecretariat = membership.role === 'secretariat';
  // Why they don't come, and how to ask again, stands where the boards would.
  const [{ data, error }] = useQuery({ query: HomeAssessmentsDocument, pause: !isSecretariat });
  return (
    <>
      <div className={classes.top}>
        {isSecretariat &&
          (data ? (
            <WaitingList items={waitingFor('secretariat', data.assessments)} />
          ) : (
            !error && <Loading lines={3} />
          ))}
        <Changes membership={membership} />
      </div>
      <RunningCycles {...(isSecretariat ? { linksTo: 'profile' } : {})} />
    </>
  );
}
