import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.ts';

const refusal = (surroundings: Record<string, string>): string => {
  try {
    readConfig(surroundings);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'accepted';
};

describe('config', () => {
  it('stands without any setting', () => {
    const config = readConfig({ HOME: '/home/x' });
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      environment: 'production',
      isDemonstration: false,
    });
    expect(config.database.kind).toBe('sqlite');
    expect(config.publicUrl).toBe('http://localhost:3000');
  });

  it('reads every setting', () => {
    const config = readConfig({
      PORT: '8080',
      CHORSU_HOST: '::1',
      CHORSU_DATA: '/srv/chorsu',
      CHORSU_DATABASE_URL: 'mariadb://chorsu:secret@db:3306/chorsu',
      CHORSU_REDIS_URL: 'redis://bell:6379',
      CHORSU_PUBLIC_URL: 'https://chorsu.example/',
      CHORSU_MAIL_URL: 'smtp://mail.example:25',
      CHORSU_ENV: 'development',
      CHORSU_DEMO: 'on',
    });
    expect(config).toEqual({
      environment: 'development',
      isDemonstration: true,
      host: '::1',
      port: 8080,
      dataFolder: '/srv/chorsu',
      database: { kind: 'mariadb', url: 'mysql://chorsu:secret@db:3306/chorsu' },
      redisUrl: 'redis://bell:6379',
      publicUrl: 'https://chorsu.example',
      mailUrl: 'smtp://mail.example:25',
    });
  });

  it.each([
    [{ CHORSU_PROT: '1' }, 'CHORSU_PROT is not a setting'],
    [{ PORT: '3000x' }, 'PORT has to be a whole number'],
    [{ PORT: '70000' }, 'PORT has to be a whole number'],
    [{ CHORSU_DATABASE_URL: 'postgres://db/chorsu' }, 'CHORSU_DATABASE_URL has to be an address'],
    [{ CHORSU_DATABASE_URL: 'mysql://db' }, 'has to name a database'],
    [{ CHORSU_REDIS_URL: 'localhost:6379' }, 'CHORSU_REDIS_URL has to be an address'],
    [{ CHORSU_PUBLIC_URL: 'chorsu.example' }, 'CHORSU_PUBLIC_URL has to be an address'],
    [{ CHORSU_MAIL_URL: 'http://mail' }, 'CHORSU_MAIL_URL has to be an address'],
    [{ CHORSU_ENV: 'prod' }, 'CHORSU_ENV has to be production'],
    [{ CHORSU_DEMO: 'maybe' }, 'CHORSU_DEMO has to be on or off'],
    [{ CHORSU_HOST: 'a b' }, 'CHORSU_HOST has to be'],
  ])('stops with a sentence at %j', (surroundings, sentence) => {
    expect(refusal(surroundings as unknown as Record<string, string>)).toContain(sentence);
  });
});
