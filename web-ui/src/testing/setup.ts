import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Parts of a screen are fetched when they are asked for, for which a busy machine takes its time.
configure({ asyncUtilTimeout: 4000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

// What a browser has and jsdom has not, as far as the components ask for it.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;

window.ResizeObserver = class {
  observe(): void {
    // Nothing has a size here.
  }
  unobserve(): void {
    // Nor does it change.
  }
  disconnect(): void {
    // As above.
  }
};

window.HTMLElement.prototype.scrollIntoView = () => undefined;

// Fields that grow with their text listen for fonts that arrive.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
