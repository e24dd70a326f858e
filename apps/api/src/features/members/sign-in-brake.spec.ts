import { describe, expect, it } from '@jest/globals';
import { SignInBrake } from './sign-in-brake.ts';

const fail = (brake: SignInBrake, times: number, account = 'a') => {
  for (let time = 0; time < times; time += 1) brake.failed(account, '10.0.0.1', 1000);
};

describe('guessing a password', () => {
  it('is free four times and slows down from the fifth on', () => {
    const brake = new SignInBrake();
    fail(brake, 4);
    expect(brake.waitFor('a', '10.0.0.1', 1000)).toBe(0);
    fail(brake, 1);
    expect(brake.waitFor('a', '10.0.0.1', 1000)).toBe(2);
    fail(brake, 30);
    expect(brake.waitFor('a', '10.0.0.1', 1000)).toBe(900);
  });
  it('does not lock the account out from another address', () => {
    const brake = new SignInBrake();
    fail(brake, 20);
    expect(brake.waitFor('a', '10.0.0.2', 1000)).toBe(0);
  });
  it('does not hinder a workshop behind one address until a hundred failures a minute', () => {
    const brake = new SignInBrake();
    for (let person = 0; person < 100; person += 1) fail(brake, 1, `person ${person}`);
    expect(brake.waitFor('someone', '10.0.0.1', 1000)).toBe(0);
    fail(brake, 1, 'one more');
    expect(brake.waitFor('someone', '10.0.0.1', 1000)).toBe(60);
    expect(brake.waitFor('someone', '10.0.0.1', 61_001)).toBe(0);
  });
  it('starts anew after a success', () => {
    const brake = new SignInBrake();
    fail(brake, 10);
    brake.succeeded('a', '10.0.0.1');
    expect(brake.waitFor('a', '10.0.0.1', 1000)).toBe(0);
  });
});
