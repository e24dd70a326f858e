import type { DataSource } from 'typeorm';
import { dialectOf } from './dialect.ts';
import { MariadbWriter } from './writer-mariadb.ts';
import type { Writer } from './writer.ts';
import { SqliteWriter } from './writer-sqlite.ts';

/** The way of writing that fits the database. */
export const writerOf = (source: DataSource): Writer =>
  dialectOf(source) === 'sqlite' ? new SqliteWriter(source) : new MariadbWriter(source);
