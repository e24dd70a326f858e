import { Button, EmptyState } from '@chorsu/ui';
import { useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

/** For those who read what was released: the way to the comparison. */
export function ReaderHome() {
  const router = useRouter();
  const compare = '/compare';
  return (
    <EmptyState
      title={<FormattedMessage id="home.compare" />}
      actions={
        compare in router.routesByPath && (
          <Button component="a" href={compare}>
            <FormattedMessage id="app.section.compare" />
          </Button>
        )
      }
    >
      <FormattedMessage id="home.compare.advice" />
    </EmptyState>
  );
}
