import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { Unequal } from './Unequal';

test.each([
  ['100000.00', '100000', false],
  ['-0.50', '-0.5', false],
  ['0.00', '0', false],
  ['100000.00', '99999.99', true],
  ['1.00', '-1.00', true],
])('%s beside %s: complains %s', async (figure, sum, complains) => {
  await showScreen(() => <Unequal figure={figure} sum={sum} />, '/', {});
  expect(screen.queryByRole('alert') !== null).toBe(complains);
});
