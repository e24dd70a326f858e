import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { ShownIssue } from '../model/form-model.ts';
import { reasonText } from '../text/reason-text.ts';
import { Wording } from '../text/wording.tsx';
import classes from './card.module.css';

/** What is to be mended here, beside the field. A designer's own message speaks before ours. */
export const IssueList = memo(function IssueList({
  id,
  path,
  issues,
}: {
  readonly id: string;
  readonly path: string;
  readonly issues: readonly ShownIssue[];
}) {
  const intl = useIntl();
  if (issues.length === 0) return null;
  return (
    <ul id={id} className={classes.issues}>
      {issues.map((issue, place) => (
        <li key={place} data-severity={issue.severity}>
          {issue.wording ? (
            <Wording text={issue.wording} path={path} />
          ) : (
            reasonText(intl, issue.code, issue.parameters)
          )}
        </li>
      ))}
    </ul>
  );
});
