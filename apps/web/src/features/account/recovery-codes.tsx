import { Button } from '@chorsu/ui';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './account.module.css';

/** Shown once: the server keeps only their digests. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const [isCopied, setIsCopied] = useState(false);
  const text = codes.join('\n');
  return (
    <div className={classes.form} role="status">
      <p>
        <FormattedMessage id="account.recovery.help" />
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr">{code}</bdi>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}
      >
        <FormattedMessage id={isCopied ? 'ui.copied' : 'ui.copy'} />
      </Button>
      <a
        download="chorsu-recovery-codes.txt"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
      >
        <FormattedMessage id="account.recovery.download" />
      </a>
    </div>
  );
}
