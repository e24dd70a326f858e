/** A refusal that the caller is told of: `thing.reason`, with what the message needs to be helpful. */
export interface Problem {
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number | boolean | null>>;
}

export const problem = (code: string, parameters?: Problem['parameters']): Problem =>
  parameters ? { code, parameters } : { code };
