import { FormattedMessage } from 'react-intl';
import { manyOf, sharedBy, type SharedGap } from './gap-sharing-figures.ts';

interface GapsLeadProps {
  readonly rows: readonly SharedGap[];
  /** Shown by name. */
  readonly countries: number;
}

/** How many gaps are shared by many, in one sentence. */
export function GapsLead({ rows, countries }: GapsLeadProps) {
  const many = manyOf(countries);
  const count = sharedBy(rows, many).length;
  return <FormattedMessage id="insights.shared.lead" values={{ count, many, countries }} />;
}
