import classes from './field.module.css';

interface GrowingTextProps {
  readonly labelId: string;
  readonly describedBy?: string | undefined;
  readonly text: string;
  readonly maxLength: number;
  readonly isReadOnly: boolean;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** A box for free text that grows with it, in the direction of what is written. */
export function GrowingText(props: GrowingTextProps) {
  const { labelId, describedBy, text, maxLength, isReadOnly, placeholder, onText, onLeave } = props;
  return (
    <textarea
      className={`${classes.input} ${classes.area}`}
      dir="auto"
      rows={3}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={isReadOnly}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={onLeave}
    />
  );
}
