import { Tag } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';

const shown = {
  planned: { label: 'cycles.planned', tone: 'plain' },
  running: { label: 'cycles.running', tone: 'accent' },
  closed: { label: 'cycles.closed', tone: 'plain' },
} as const;

export const CycleStatusTag = ({ status }: { readonly status: keyof typeof shown }) => (
  <Tag tone={shown[status].tone}>
    <FormattedMessage id={shown[status].label} />
  </Tag>
);
