export type Severity = 'error' | 'warning' | 'note';
export type IssueParameters = Readonly<Record<string, string | number>>;

/** Something to mend: ordinary data, never thrown. The code is a message key, the message its English wording. */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where: a question path, or a place in a file. */
  readonly at?: string;
  readonly parameters?: IssueParameters;
}

/** An Issue of severity `error` unless said otherwise. */
export const issue = (
  code: string,
  message: string,
  more: Partial<Omit<Issue, 'code' | 'message'>> = {},
): Issue => ({
  code,
  severity: 'error',
  message,
  ...more,
});
