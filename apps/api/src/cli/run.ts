/** What a command does with its arguments; answers the exit code. */
export type Run = (args: readonly string[]) => Promise<number>;
