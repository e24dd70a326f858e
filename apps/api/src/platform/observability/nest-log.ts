import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Nest's own words go the same way; its notes on every module and route are left out. */
export class NestLog implements LoggerService {
  constructor(readonly to: Log) {}

  log(message: unknown, context?: unknown): void {
    this.to.debug({ context }, String(message));
  }
  warn(message: unknown, context?: unknown): void {
    this.to.warn({ context }, String(message));
  }
  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.to.error({ context, stack }, String(message));
  }
  fatal(message: unknown, context?: unknown): void {
    this.to.fatal({ context }, String(message));
  }
}
