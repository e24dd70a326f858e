import type { LocalizedText } from '@chorsu/kernel';
import { EmptyState } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import { Words } from '../wording.tsx';
import classes from './compared.module.css';

/** Regions or countries of which nothing stands in the picture; whatever the reason, they look alike. */
export const NotAvailable = ({
  places,
}: {
  readonly places: readonly { readonly id: string; readonly name: LocalizedText }[];
}) =>
  places.length > 0 && (
    <p className={classes.note}>
      <FormattedMessage
        id="insights.network.empty"
        values={{
          regions: places.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && ' · '}
              <Words text={name} />
            </span>
          )),
        }}
      />
    </p>
  );

/** In the place of a picture that this audience sees nothing of. */
export const NothingShared = (props: { readonly level?: 1 | 2 }) => (
  <EmptyState {...props} title={<FormattedMessage id="insights.nothing-shared" />}>
    <FormattedMessage id="insights.nothing-shared.advice" />
  </EmptyState>
);
