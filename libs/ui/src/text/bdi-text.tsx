import type { ReactNode } from 'react';

/** A wording as it was written: its text and its own language. */
interface BdiTextProps {
  readonly text: string;
  readonly language: string;
  /** Direction of that language. */
  readonly direction: 'ltr' | 'rtl';
  readonly className?: string;
}

/** A text that people wrote, kept apart from the sentence around it, read aloud in its own language. */
export const BdiText = ({ text, language, direction, className }: BdiTextProps) => (
  <bdi lang={language} dir={direction} className={className}>
    {text}
  </bdi>
);

/** Codes, units, addresses: left to right in every interface. */
export const CodeText = ({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <bdi dir="ltr" className={className}>
    {children}
  </bdi>
);
