import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/client';
import { showScreen } from '@/testing/showScreen.testing';
import { Failed } from './Outcome';

describe('what is said of a problem', () => {
  it.each([
    [new Problem(0, 'NO_ANSWER', ''), /^The exchange does not answer/],
    [new Problem(503, 'VIEW_BEHIND', ''), /^The views are still catching up/],
    [new Problem(422, 'A_CODE_OF_LATER', 'Not so much is left'), /^Something that was entered is not right/],
    [new Error('a fault of the screen'), /^Something went wrong here/],
  ])('is in words that are understood: %s', async (fault, words) => {
    await showScreen(() => <Failed fault={fault} />, '/', {});
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).not.toContain('problem.');
  });
});
