import { expect, test } from 'vitest';
import { isMore, sumOf } from './sumOf';

test.each([
  [['900000.00', '-500000.00', '-100000.00', '-200000.00'], '100000.00'],
  [['0.1', '0.2'], '0.3'],
  [['-0.05', '0.01'], '-0.04'],
  [['90071992547409930.01', '0.02'], '90071992547409930.03'],
  [[], '0'],
])('%s come to %s', (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

test.each([
  ['1.234', '1.233', true],
  ['1.23', '1.230', false],
  ['0.1', '0.2', false],
  ['3', '-2', true],
  ['-3', '-2', false],
])('%s is more than %s: %s', (one, other, more) => {
  expect(isMore(one, other)).toBe(more);
});
