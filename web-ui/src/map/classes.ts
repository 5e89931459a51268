/** Colours at most: more cannot be told apart by eye. */
export const CLASSES = 6;
const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const COVERAGE = [0.2, 0.4, 0.6, 0.8, 1];

/**
 * The lower bounds of the classes after the first: about as many countries in each, at round amounts, and no class
 * without a country. Classing may round, since no figure is made from it.
 */
export function breaksOf(values: readonly number[]): number[] {
  const sorted = [...values].filter((value) => value > 0).sort((a, b) => a - b);
  const breaks = new Set<number>();
  for (let part = 1; part < CLASSES; part++) {
    const quantile = sorted[Math.floor((part * sorted.length) / CLASSES)];
    if (quantile !== undefined) {
      breaks.add(round(quantile));
    }
  }
  const [least = 0] = sorted;
  const kept: number[] = [];
  for (const bound of [...breaks].sort((a, b) => a - b)) {
    const before = kept.at(-1) ?? -Infinity;
    if (bound > least && sorted.some((value) => value >= before && value < bound) && sorted.some((v) => v >= bound)) {
      kept.push(bound);
    }
  }
  return kept;
}

export function breaksOfCoverage(): number[] {
  return COVERAGE;
}

export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((bound) => value >= bound).length;
}

/** A colour for a class such that few classes use the whole range of colours. */
export function colourOf(index: number, breaks: readonly number[], lack: boolean): string {
  return `var(--map-${lack ? 'lack' : 'money'}-${shadeOf(index, breaks)})`;
}

/** The colour of letters that stand on a class's colour. */
export function inkOf(index: number, breaks: readonly number[]): string {
  return `var(--map-ink-${shadeOf(index, breaks)})`;
}

function shadeOf(index: number, breaks: readonly number[]): number {
  const last = breaks.length;
  return last === 0 ? 3 : Math.round((index * (CLASSES - 1)) / last);
}

/** Down to the next round amount, so that the value itself stays above its class's bound. */
function round(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.findLast((each) => each * size <= value * (1 + 1e-9)) ?? 1;
  return step * size;
}
