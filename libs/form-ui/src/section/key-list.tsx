import { useIntl } from 'react-intl';
import classes from './key-list.module.css';

const keys = [
  { keys: ['↓', 'J'], id: 'form.key-next' },
  { keys: ['↑', 'K'], id: 'form.key-previous' },
  { keys: ['0', '–', '9'], id: 'form.key-level' },
  { keys: ['T'], id: 'form.key-target' },
  { keys: ['C'], id: 'form.key-comment' },
  { keys: ['E'], id: 'form.key-evidence' },
  { keys: ['N'], id: 'form.key-non-answer' },
  { keys: ['?'], id: 'form.key-list' },
] as const;

/** The keys of a question card; letters name places on a Latin keyboard. */
export function KeyList() {
  const intl = useIntl();
  return (
    <dl className={classes.keys}>
      {keys.map(({ keys: names, id }) => (
        <div key={id}>
          <dt dir="ltr">{names.map((name) => (name === '–' ? name : <kbd key={name}>{name}</kbd>))}</dt>
          <dd>{intl.formatMessage({ id })}</dd>
        </div>
      ))}
    </dl>
  );
}
