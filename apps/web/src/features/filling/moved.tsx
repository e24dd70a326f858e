import { Wording } from '@chorsu/form-ui';
import { questionsOf } from '@chorsu/questionnaire';
import { Button } from '@chorsu/ui';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './filling.module.css';
import type { FillingSession } from './filling-session.ts';
import { outerCode } from './sections.ts';

interface MovedProps {
  readonly session: FillingSession;
  /** The sequence that the focal point had looked at. */
  readonly since: number;
  readonly onSeen: () => void;
  readonly onGo: (to: { question?: string }) => void;
}

/** Answers changed since the focal point last looked: which ones, before anything is frozen. */
export function Moved({ session, since, onSeen, onGo }: MovedProps) {
  const { document } = session.model;
  const labels = useMemo(
    () => new Map([...questionsOf(document)].map(({ item }) => [item.code, item.label])),
    [document],
  );
  const codes = [...new Set(session.changedSince(since).map(({ path }) => outerCode(path)))];
  return (
    <div role="alert">
      <p>
        <FormattedMessage id="assessment.moved" />
      </p>
      <ul className={classes.plain}>
        {codes.map((code) => (
          <li key={code}>
            <button type="button" className={classes.placeLink} onClick={() => onGo({ question: code })}>
              <bdi dir="ltr">{code}</bdi> <Wording text={labels.get(code)} path={code} />
            </button>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" onClick={onSeen}>
        <FormattedMessage id="filling.moved.seen" />
      </Button>
    </div>
  );
}
