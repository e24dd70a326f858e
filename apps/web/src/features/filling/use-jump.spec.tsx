import { afterEach, expect, it, jest } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import { useJump } from './use-jump.ts';

afterEach(cleanup);

it('whoever goes once more to the question of the address is led there again', () => {
  jest.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  globalThis.CSS = { escape: (text: string) => text } as typeof CSS;
  document.body.innerHTML = ['1.1', '1.2']
    .map((code) => `<p data-question="${code}" tabindex="0"></p>`)
    .join('');
  const attended = () => document.activeElement?.getAttribute('data-question');
  const { result } = renderHook(() => useJump('1.2', '1'));
  expect(attended()).toBe('1.2');
  document.querySelector('p')!.focus();
  act(() => result.current('1.1'));
  expect(attended()).toBe('1.1');
  act(() => result.current('1.2'));
  expect(attended()).toBe('1.2');
});
