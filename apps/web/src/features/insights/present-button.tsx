import { Button } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';

/** Shows the page to a room, as the region may see it. */
export const PresentButton = ({ onPresent }: { readonly onPresent: () => void }) => (
  <Button variant="subtle" aria-keyshortcuts="p" onClick={onPresent}>
    <FormattedMessage id="insights.present" />
  </Button>
);
