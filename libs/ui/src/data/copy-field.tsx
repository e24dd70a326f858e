import { useState } from 'react';
import { Button } from '../controls/button.ts';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  /** A code, link or key: shown left to right in every language. */
  readonly value: string;
  readonly label: string;
  readonly words: { readonly copy: string; readonly copied: string };
  /** `large` for what is read out or typed from paper. */
  readonly size?: 'normal' | 'large';
}

export function CopyField({ value, label, words, size = 'normal' }: CopyFieldProps) {
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === value;
  return (
    <div className={classes.field} role="group" aria-label={label}>
      <bdi dir="ltr" className={classes.value} data-size={size}>
        {value}
      </bdi>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(value))}
      >
        {isCopied ? words.copied : words.copy}
      </Button>
      <span className="sr-only" role="status">
        {isCopied ? words.copied : ''}
      </span>
    </div>
  );
}
