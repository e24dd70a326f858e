import { Button } from '@chorsu/ui';
import { useId, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './questionnaires.module.css';

const types =
  '.xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel';

/** Choose a file, or drop one. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <p className={classes.dropTitle}>
        <FormattedMessage id="questionnaires.import.drop" />
      </p>
      <Button variant="default" aria-describedby={helpId} onClick={() => input.current?.click()}>
        <FormattedMessage id="questionnaires.import.choose" />
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={types}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <p id={helpId} className="muted small">
        <FormattedMessage id="questionnaires.import.help" />
      </p>
    </div>
  );
}
