import { Button, EmptyState, Page } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

/** An address that names nothing. */
export const Lost = () => (
  <Page>
    <EmptyState
      level={1}
      title={<FormattedMessage id="app.not-found" />}
      actions={
        <Button component={Link} to="/" variant="default">
          <FormattedMessage id="app.to-start" />
        </Button>
      }
    >
      <FormattedMessage id="app.not-found.advice" />
    </EmptyState>
  </Page>
);
