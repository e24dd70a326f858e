import { configure } from '@testing-library/dom';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

/** What Mantine asks of a browser and jsdom has not. */
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView ??= () => {};
