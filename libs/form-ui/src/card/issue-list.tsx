import { useIntl } from 'react-intl';
import type { Cell } from '../model/form-model.ts';
import { reasonText } from '../text/reason-text.ts';
import { Wording } from '../text/wording.tsx';
import classes from './card.module.css';

/** What is to be mended here, beside the field. A designer's own message speaks before ours. */
export function IssueList({ id, cell }: { readonly id: string; readonly cell: Cell }) {
  const intl = useIntl();
  if (cell.issues.length === 0) return null;
  return (
    <ul id={id} className={classes.issues}>
      {cell.issues.map((issue, place) => (
        <li key={place} data-severity={issue.severity}>
          {issue.wording ? (
            <Wording text={issue.wording} path={cell.path} />
          ) : (
            reasonText(intl, issue.code, issue.parameters)
          )}
        </li>
      ))}
    </ul>
  );
}
