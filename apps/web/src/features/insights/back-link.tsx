import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import classes from './answers.module.css';
import type { CompareSearch } from './compare-search.ts';

interface BackLinkProps {
  readonly regionId: string;
  readonly search: CompareSearch;
}

/** To the comparison with its filters; who came from a cell gets back to where they stood. */
export function BackLink({ regionId, search }: BackLinkProps) {
  const router = useRouter();
  const { state } = useLocation();
  return (
    <Link
      to="/compare/$regionId"
      params={{ regionId }}
      search={search}
      className={classes.back}
      onClick={(event) => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
        if (!isPlain || !state.isFromComparison) return;
        event.preventDefault();
        router.history.back();
      }}
    >
      <FormattedMessage id="insights.back" />
    </Link>
  );
}
