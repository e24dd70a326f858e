import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The column vocabulary: every entity uses these and nothing else, so that an entity means the same on SQLite and on
 * MariaDB. Each has its twin in `migrations/table.ts`.
 */
interface Options {
  readonly isNullable?: boolean;
}
const column = (options: ColumnOptions, { isNullable = false }: Options = {}) =>
  Column({ ...options, nullable: isNullable });

/** The primary key: a UUIDv7 that the code makes, never the database. */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 36 });
/** The id of something else; the foreign key stands beside it: `@ForeignKey('Cycle', 'id', { … })`. */
export const LinkColumn = (options?: Options) => column({ type: 'varchar', length: 36 }, options);
/** ISO-8601 UTC text with milliseconds; sorts by time. */
export const InstantColumn = (options?: Options) => column({ type: 'varchar', length: 24 }, options);
/** A calendar date: `2026-11-23`. */
export const DateColumn = (options?: Options) => column({ type: 'varchar', length: 10 }, options);
/** Short text, compared to the byte: codes, enums, keys, names. */
export const WordColumn = (length: number, options?: Options) => column({ type: 'varchar', length }, options);
/** Text of up to 16,000 characters; what may be longer belongs into a JSON column. */
export const TextColumn = (options?: Options) => column({ type: 'text' }, options);
/** A JSON object (never a bare string, number or list). */
export const JsonColumn = (options?: Options) => column({ type: 'json' }, options);
export const IntegerColumn = (options?: Options) => column({ type: Number }, options);
/** A double: scores and shares. */
export const DoubleColumn = (options?: Options) => column({ type: 'double' }, options);
export const FlagColumn = (options?: Options) => column({ type: Boolean }, options);
/** A short list of words that hold no space, such as language tags. */
export const WordsColumn = (length: number, options?: Options) =>
  column(
    {
      type: 'varchar',
      length,
      transformer: {
        to: (words: readonly string[]) => words.join(' '),
        from: (text: string) => (text === '' ? [] : text.split(' ')),
      },
    },
    options,
  );
