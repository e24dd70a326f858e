import { expect, it } from '@jest/globals';
import { focusBeside } from './focus-beside.ts';

const change = (name: string) =>
  `<li><a href="#${name}">${name}</a><button id="${name}">Throw away</button></li>`;

it('a change that goes leaves the focus on the one beside it, the last one on the page', () => {
  document.body.innerHTML = `<main id="main" tabindex="-1"><ul>${change('one')}${change('two')}</ul></main>`;
  const press = (name: string): string | undefined => {
    const button = document.getElementById(name)!;
    focusBeside(button);
    button.closest('li')!.remove();
    return document.activeElement?.textContent === 'two' ? 'two' : document.activeElement?.id;
  };
  expect([press('one'), press('two')]).toEqual(['two', 'main']);
});
