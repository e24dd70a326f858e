import type { DataSource } from 'typeorm';

export type Dialect = 'sqlite' | 'mariadb';

/** The one place that may ask which database this is. */
export const dialectOf = (source: DataSource): Dialect =>
  source.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';

/** A JSON column in a raw row: text on SQLite and MariaDB, parsed on MySQL. */
export const fromJson = <T>(value: unknown): T =>
  (typeof value === 'string' ? JSON.parse(value) : value) as T;

/** Deadlock, lock wait timeout, changed since read, failed certification, node not ready, busy. */
const transientNumbers = new Set([1213, 1205, 1020, 1047, 5, 261, 517]);

interface DriverError {
  readonly errno?: number;
  readonly errcode?: number;
  readonly driverError?: DriverError;
}

/** True when the same work may succeed if it runs again from its start. */
export function isTransient(error: unknown): boolean {
  const { errno, errcode, driverError } = (error ?? {}) as DriverError;
  return (
    transientNumbers.has(errno ?? errcode ?? 0) ||
    (driverError !== undefined && driverError !== error && isTransient(driverError))
  );
}

/** True when a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const { errno, errcode, driverError } = (error ?? {}) as DriverError;
  const number = errno ?? errcode ?? 0;
  return (
    number === 1062 ||
    number === 2067 ||
    number === 1555 ||
    (driverError !== undefined && driverError !== error && isDuplicate(driverError))
  );
}
