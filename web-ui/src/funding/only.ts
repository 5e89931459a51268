const ONLY = 'only:';

/** Asks for just what stands in the row of a key: for a region without its sub-regions, for a donor without needs. */
export function only(key: string): string {
  return ONLY + key;
}

/** The key of a row that was asked for so, or as it is. */
export function keyOf(asked: string): { key: string; alone: boolean } {
  return asked.startsWith(ONLY) ? { key: asked.slice(ONLY.length), alone: true } : { key: asked, alone: false };
}
