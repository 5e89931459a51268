import { fireEvent, screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { showScreen } from '@/testing/showScreen.testing';
import { type Part, SharesField, areWhole, sumOf } from './SharesField';

const parts = (...shares: string[]): Part[] => shares.map((share, index) => ({ code: `C${index}`, share }));

describe('the sum of shares', () => {
  it('is exact', () => {
    expect(sumOf(parts('33.33', '33.33', '33.34'))).toBe(10_000);
    expect(sumOf(parts('0.1', '0.2'))).toBe(30);
  });

  it('is whole at a hundred per cent, or where nobody said any', () => {
    expect(areWhole(parts('60', '40'))).toBe(true);
    expect(areWhole(parts('', ''))).toBe(true);
    expect(areWhole(parts('60', ''))).toBe(false);
    expect(areWhole(parts('60', '40.01'))).toBe(false);
  });

  it('counts digits of any script', () => {
    expect(sumOf(parts('٦٠', '39,5'))).toBe(9950);
  });
});

function Country(): ReactNode {
  const [chosen, setChosen] = useState(parts('60', '30'));
  return <SharesField label="Countries" value={chosen} onChange={setChosen} choices={[]} />;
}

describe('shares while they are typed', () => {
  it('show what they come to', async () => {
    await showScreen(Country, '/', {});
    expect(screen.getByRole('status').textContent).toBe('Together 90 %');
    fireEvent.change(screen.getByRole('textbox', { name: 'Share of part 2, in per cent' }), {
      target: { value: '٤٠' },
    });
    expect(screen.getByRole('status').textContent).toBe('Together 100 %');
    fireEvent.click(screen.getByRole('button', { name: 'Remove part 1' }));
    expect(screen.getByRole('status').textContent).toBe('Together 40 %');
  });
});
