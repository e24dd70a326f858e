import path from 'node:path';

export type Environment = 'production' | 'development' | 'test';

export type DatabaseChoice =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mariadb'; readonly url: string };

/** Everything that the surroundings may decide, checked once before anything else starts. */
export interface Config {
  readonly environment: Environment;
  readonly isDemonstration: boolean;
  readonly host: string;
  readonly port: number;
  /** Folder for the embedded database, files and mails. */
  readonly dataFolder: string;
  readonly database: DatabaseChoice;
  readonly redisUrl: string | undefined;
  /** Where people reach us, without a slash at its end; decides secure cookies and allowed origins. */
  readonly publicUrl: string;
  readonly mailUrl: string | undefined;
}

/** Its message is one sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const known = [
  'CHORSU_HOST',
  'CHORSU_DATA',
  'CHORSU_DATABASE_URL',
  'CHORSU_REDIS_URL',
  'CHORSU_PUBLIC_URL',
  'CHORSU_MAIL_URL',
  'CHORSU_ENV',
  'CHORSU_DEMO',
];

const flags = new Map([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
]);

type Surroundings = Readonly<Record<string, string | undefined>>;

function address(name: string, value: string, protocols: readonly string[]): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !protocols.includes(url.protocol) || (url.protocol !== 'file:' && !url.hostname))
    throw new ConfigError(
      `${name} has to be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
  return url;
}

function optional<T>(value: string | undefined, read: (value: string) => T): T | undefined {
  return value === undefined || value === '' ? undefined : read(value);
}

function portOf(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new ConfigError(`PORT has to be a whole number from 0 to 65535, but is "${value}".`);
  return Number(value);
}

function environmentOf(value: string): Environment {
  if (value !== 'production' && value !== 'development' && value !== 'test')
    throw new ConfigError(`CHORSU_ENV has to be production, development or test, but is "${value}".`);
  return value;
}

function flagOf(name: string, value: string): boolean {
  const flag = flags.get(value.toLowerCase());
  if (flag === undefined) throw new ConfigError(`${name} has to be on or off, but is "${value}".`);
  return flag;
}

function databaseOf(value: string): DatabaseChoice {
  const url = address('CHORSU_DATABASE_URL', value, ['mysql:', 'mariadb:']);
  if (url.pathname.length < 2)
    throw new ConfigError(
      'CHORSU_DATABASE_URL has to name a database after the host, as in mysql://user@host/chorsu.',
    );
  url.protocol = 'mysql:';
  return { kind: 'mariadb', url: url.href };
}

/** Reads the surroundings. Secrets may stand in the addresses: never log what this returns. */
export function readConfig(surroundings: Surroundings): Config {
  const unknown = Object.keys(surroundings).find(
    (name) => name.startsWith('CHORSU_') && !known.includes(name),
  );
  if (unknown)
    throw new ConfigError(`${unknown} is not a setting; the settings are PORT, ${known.join(', ')}.`);
  const port = optional(surroundings['PORT'], portOf) ?? 3000;
  const host = surroundings['CHORSU_HOST'] || '127.0.0.1';
  if (!/^[0-9A-Za-z.:_-]+$/.test(host))
    throw new ConfigError(`CHORSU_HOST has to be a host name or an IP address, but is "${host}".`);
  const dataFolder = path.resolve(surroundings['CHORSU_DATA'] || './data');
  const publicUrl = optional(surroundings['CHORSU_PUBLIC_URL'], (value) =>
    address('CHORSU_PUBLIC_URL', value, ['http:', 'https:']).href.replace(/\/+$/, ''),
  );
  return {
    environment: optional(surroundings['CHORSU_ENV'], environmentOf) ?? 'production',
    isDemonstration: optional(surroundings['CHORSU_DEMO'], (value) => flagOf('CHORSU_DEMO', value)) ?? false,
    host,
    port,
    dataFolder,
    database: optional(surroundings['CHORSU_DATABASE_URL'], databaseOf) ?? {
      kind: 'sqlite',
      file: path.join(dataFolder, 'chorsu.sqlite'),
    },
    redisUrl: optional(
      surroundings['CHORSU_REDIS_URL'],
      (value) => address('CHORSU_REDIS_URL', value, ['redis:', 'rediss:']).href,
    ),
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    mailUrl: optional(
      surroundings['CHORSU_MAIL_URL'],
      (value) => address('CHORSU_MAIL_URL', value, ['smtp:', 'smtps:']).href,
    ),
  };
}
