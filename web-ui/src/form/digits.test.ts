import { expect, test } from 'vitest';
import { plainDecimal } from './digits';

test.each([
  ['1500000', '1500000'],
  ['1,500,000.50', '1500000.50'],
  ['1 500 000,50', '1500000.50'],
  ['1,500', '1500'],
  ['١٬٥٠٠٫٢٥', '1500.25'],
  ["1'000", '1000'],
  ['abc', 'abc'],
])('%s is taken as %s', (typed, plain) => {
  expect(plainDecimal(typed)).toBe(plain);
});
