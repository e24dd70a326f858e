import { Link, useLocation, useRouter, type HistoryState } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './answers.module.css';
import type { CompareSearch } from './compare-search.ts';

/** Who came from a mark gets back to where they stood; who opened the address itself follows the link. */
function useWayBack(from: keyof HistoryState & `isFrom${string}`) {
  const router = useRouter();
  const { state } = useLocation();
  const hasCome = state[from] === true;
  const goBack = (event: MouseEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!isPlain || !hasCome) return;
    event.preventDefault();
    router.history.back();
  };
  return { hasCome, goBack };
}

interface BackLinkProps {
  readonly regionId: string;
  readonly search: CompareSearch;
}

/** To the region's comparison with its filters. */
export function BackLink({ regionId, search }: BackLinkProps) {
  const { goBack } = useWayBack('isFromComparison');
  return (
    <Link
      to="/compare/$regionId"
      params={{ regionId }}
      search={search}
      className={classes.back}
      onClick={goBack}
    >
      <FormattedMessage id="insights.back" />
    </Link>
  );
}

/** To the picture of all regions from which one came; who came from elsewhere has no such place to go back to. */
export function BackToOverview({ search }: { readonly search: CompareSearch }) {
  const { hasCome, goBack } = useWayBack('isFromOverview');
  return (
    hasCome && (
      <Link to="/compare/network" search={search} className={classes.back} onClick={goBack}>
        <FormattedMessage id="ui.back" />
      </Link>
    )
  );
}
