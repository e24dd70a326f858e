import type { QueryRunner } from 'typeorm';

/**
 * One resumable step: on MariaDB each DDL statement commits by itself, so a step that was cut off runs again from its
 * start and has to be content with what it finds. Expand now, contract a release later.
 */
export interface Migration {
  /** Unique for ever, `<feature>-<what>`: written down in the database once done. */
  readonly name: string;
  /** Migrations run by release, then in the order of the features, then in the order of their list. First is 1. */
  readonly release: number;
  up(runner: QueryRunner): Promise<void>;
}

/** The one order in which all steps run, whoever brings them. */
export const inOrder = (lists: readonly (readonly Migration[])[]): Migration[] =>
  lists.flat().sort((a, b) => a.release - b.release);
