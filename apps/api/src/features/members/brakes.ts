import type { Provider } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../platform/tokens.ts';
import { RedisBrake } from './redis-brake.ts';
import { ProcessBrake, type SignInBrake } from './sign-in-brake.ts';

/** Passwords and second factors. */
export const SIGN_IN_BRAKE = Symbol('sign-in brake');
/** Codes of invitations, slowed down by address alone: there is no account yet. */
export const INVITATION_BRAKE = Symbol('invitation brake');
/** The old password, asked before a new one: a session that was left open is no place to guess it. */
export const PASSWORD_BRAKE = Symbol('password brake');

const brake = (provide: symbol, name: string): Provider => ({
  provide,
  useFactory: (redis: Redis | null): SignInBrake =>
    redis ? new RedisBrake(redis, name) : new ProcessBrake(),
  inject: [REDIS],
});

/** Shared by all servers where there is Redis. */
export const brakes: Provider[] = [
  brake(SIGN_IN_BRAKE, 'sign-in'),
  brake(INVITATION_BRAKE, 'invitation'),
  brake(PASSWORD_BRAKE, 'password'),
];
