import { FormattedMessage } from 'react-intl';
import { useColumnLabel } from '../../parts/compared/use-column-label.ts';
import { Words } from '../../parts/wording.tsx';
import { headlineOf } from './headline.ts';
import classes from './insights.module.css';
import type { RegionViewProps } from './region-view-props.ts';

/** The sentence of a comparison, else the region's name: a screen always has its one title. */
export function Headline({ region, comparison, version }: RegionViewProps) {
  const headline = headlineOf(comparison);
  const { label } = useColumnLabel(version.document, comparison.kind);
  if (!headline)
    return (
      <h1 className={classes.sentence}>
        <Words text={region.region.name} />
      </h1>
    );
  const [first, second] = headline.keys;
  const isOne = second === undefined;
  const id = isOne
    ? headline.of === 'gaps'
      ? 'insights.sentence.gaps-one'
      : 'insights.sentence.bands-one'
    : headline.of === 'gaps'
      ? 'insights.sentence.gaps'
      : 'insights.sentence.bands';
  return (
    <h1 className={classes.sentence}>
      <FormattedMessage
        id={id}
        values={{
          first: <mark className={classes.mark}>{label(first)}</mark>,
          second: isOne ? null : <mark className={classes.mark}>{label(second)}</mark>,
        }}
      />
    </h1>
  );
}
