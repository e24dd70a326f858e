import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

export type Log = Logger;

interface DatabaseError extends Error {
  readonly query?: string;
  readonly driverError?: { readonly code?: string; readonly errno?: number; readonly errcode?: number };
}

/**
 * Where it happened and what kind of error it is. A database's error also holds the values of its statement, and often
 * repeats them in its message: answers and addresses of people, so only its number and the statement itself are kept.
 */
function shown(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', query, driverError } = error as DatabaseError;
  if (!driverError) return { type: name, message, stack };
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  const { code, errno, errcode } = driverError;
  return { type: name, code, errno: errno ?? errcode, query, stack: frames.join('\n') };
}

/** JSON lines on standard output; what could hold a secret or an answer is never among them. */
export const createLog = ({ environment }: Pick<Config, 'environment'>, to?: DestinationStream): Log => {
  const options = {
    level: environment === 'test' ? 'fatal' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: shown },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'req.headers'], remove: true },
  };
  return to ? pino(options, to) : pino(options);
};
