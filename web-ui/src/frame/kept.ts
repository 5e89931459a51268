/** Keeps a text in this browser; one that keeps nothing, or is full, is no reason to stop whoever works. */
export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Then it is gone when the page is.
  }
}
