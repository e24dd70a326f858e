import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

export type Log = Logger;

/** JSON lines on standard output; what could hold a secret or an answer is never among them. */
export const createLog = ({ environment }: Pick<Config, 'environment'>): Log =>
  pino({
    level: environment === 'test' ? 'fatal' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'req.headers'], remove: true },
  });
