import type { Provider } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../platform/tokens.ts';
import { RedisBrake } from './redis-brake.ts';
import { patience, ProcessBrake, type Patience, type SignInBrake } from './sign-in-brake.ts';

/** Passwords and second factors. */
export const SIGN_IN_BRAKE = Symbol('sign-in brake');
/**
 * Second factors by account, whatever the address: who knows the password may guess from everywhere. Nobody else comes as
 * far, so that no stranger slows anybody down.
 */
export const SECOND_FACTOR_BRAKE = Symbol('second factor brake');
/** Codes of invitations, slowed down by address alone: there is no account yet. */
export const INVITATION_BRAKE = Symbol('invitation brake');
/** The old password, asked before a new one: a session that was left open is no place to guess it. */
export const PASSWORD_BRAKE = Symbol('password brake');

const brake = (provide: symbol, name: string, patient: Patience): Provider => ({
  provide,
  useFactory: (redis: Redis | null): SignInBrake =>
    redis ? new RedisBrake(redis, name, patient) : new ProcessBrake(patient),
  inject: [REDIS],
});

/** Shared by all servers where there is Redis. */
export const brakes: Provider[] = [
  brake(SIGN_IN_BRAKE, 'sign-in', patience.one),
  brake(SECOND_FACTOR_BRAKE, 'second-factor', patience.many),
  brake(INVITATION_BRAKE, 'invitation', patience.room),
  brake(PASSWORD_BRAKE, 'password', patience.one),
];
