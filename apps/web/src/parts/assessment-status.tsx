import type { MessageId } from '@chorsu/i18n';
import { Tag, type Tone } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';

export type AssessmentStatus =
  'invited' | 'declined' | 'open' | 'inReview' | 'submitted' | 'acknowledged' | 'closed';

const shown: Readonly<Record<AssessmentStatus, { readonly label: MessageId; readonly tone: Tone }>> = {
  invited: { label: 'cycles.status.invited', tone: 'plain' },
  declined: { label: 'cycles.status.declined', tone: 'plain' },
  open: { label: 'cycles.status.open', tone: 'accent' },
  inReview: { label: 'cycles.status.in-review', tone: 'second' },
  submitted: { label: 'cycles.status.submitted', tone: 'good' },
  acknowledged: { label: 'cycles.status.acknowledged', tone: 'good' },
  closed: { label: 'cycles.status.closed', tone: 'plain' },
};

/** Message of each state, for sorting and plain text. */
export const assessmentStatusLabel = (status: AssessmentStatus): MessageId => shown[status].label;

/** Where an assessment stands in its life. */
export const AssessmentStatusTag = ({ status }: { readonly status: AssessmentStatus }) => (
  <Tag tone={shown[status].tone}>
    <FormattedMessage id={shown[status].label} />
  </Tag>
);
