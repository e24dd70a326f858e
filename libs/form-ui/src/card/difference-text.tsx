import type { LocalizedText } from '@chorsu/kernel';
import { useIntl } from 'react-intl';
import type { ShownSide } from '../model/form-model.ts';
import { Wording } from '../text/wording.tsx';

/** One thing about a question that institutions hold differently. */
export interface Difference {
  readonly path: string;
  readonly aspect: string;
  readonly sides: readonly ShownSide[];
  /** The pillar, where the question has some. */
  readonly pillar: LocalizedText | undefined;
}

/** What is held differently, in words. */
export function DifferenceText({ of: { aspect, pillar } }: { readonly of: Difference }) {
  const intl = useIntl();
  return (
    <>
      {pillar && (
        <>
          <Wording text={pillar} />
          {' · '}
        </>
      )}
      {intl.formatMessage({ id: 'form.to-reconcile-more' }, { aspect })}
    </>
  );
}
