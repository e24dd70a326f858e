import { Button, EmptyState } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

/** For those who read what was released: the way to the comparison. */
export const ReaderHome = () => (
  <EmptyState
    title={<FormattedMessage id="home.compare" />}
    actions={
      <Button component={Link} to="/compare">
        <FormattedMessage id="app.section.compare" />
      </Button>
    }
  >
    <FormattedMessage id="home.compare.advice" />
  </EmptyState>
);
