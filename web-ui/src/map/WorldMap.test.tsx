import { readFileSync } from 'node:fs';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Geometry } from './geometry';
import { HATCHED, type Look, WorldMap } from './WorldMap';
import { WHOLE } from './useZoom';

const geometry = JSON.parse(readFileSync('src/map/geometry.json', 'utf8')) as Geometry;
const NOBODY: ReadonlySet<string> = new Set();

function world(areas: Record<string, Look>, changed: ReadonlySet<string> = NOBODY, onSelect = vi.fn()) {
  return (
    <MantineProvider>
      <WorldMap
        geometry={geometry}
        areas={new Map(Object.entries(areas))}
        label="The gap by country"
        onSelect={onSelect}
        changed={changed}
        view={WHOLE}
        onView={() => undefined}
      />
    </MantineProvider>
  );
}

function areaOf(code: string): Element {
  const area = document.querySelector(`path[data-code="${code}"]`);
  if (area === null) {
    throw new Error(`${code} is not drawn`);
  }
  return area;
}

const fillOf = (code: string) => areaOf(code).getAttribute('fill');
const picture = () => screen.getByRole('application', { name: 'The gap by country' });

describe('the map of the world', () => {
  afterEach(() => {
    performance.clearMeasures();
  });

  it('shows what is recorded, what has no rate and what is not recorded apart from each other', () => {
    render(world({ GIN: { fill: '#123456', text: 'Guinea' }, MLI: { fill: HATCHED, text: 'Mali' } }));
    expect(fillOf('GIN')).toBe('#123456');
    expect(fillOf('MLI')).toMatch(/^url\(#.*no-rate\)$/);
    expect(fillOf('SEN')).toBe('var(--map-land)');
  });

  it('never colours an area whose status is not settled as a country’s', () => {
    render(world({ XJK: { fill: '#123456', text: '' } }));
    expect(fillOf('XJK')).toMatch(/^url\(#.*unsettled\)$/);
  });

  it('shows islands that are too small to be seen by a disc', () => {
    render(world({ TUV: { fill: '#123456', text: 'Tuvalu' }, WLF: { fill: '#654321', text: 'Wallis and Futuna' } }));
    expect(document.querySelector('circle[data-code="TUV"]')?.getAttribute('fill')).toBe('#123456');
    expect(document.querySelector('circle[data-code="WLF"]')?.getAttribute('fill')).toBe('#654321');
  });

  it('draws no outline anew when a value changes, and tells how long that took', () => {
    const { rerender } = render(world({ GIN: { fill: '#123456', text: 'Guinea' } }));
    const before = areaOf('GIN');
    rerender(world({ GIN: { fill: '#abcdef', text: 'Guinea' } }, new Set(['GIN'])));
    expect(areaOf('GIN')).toBe(before);
    expect(fillOf('GIN')).toBe('#abcdef');
    expect(before.getAttribute('data-changed')).toBe('true');
    expect(performance.getEntriesByName('map-redraw').length).toBeGreaterThanOrEqual(2);
  });

  it('opens the country that is clicked', () => {
    const open = vi.fn();
    render(world({}, NOBODY, open));
    fireEvent.click(areaOf('GIN'));
    expect(open).toHaveBeenCalledExactlyOnceWith('GIN');
  });

  it('is walked through with the arrow keys, and Enter opens', () => {
    const open = vi.fn();
    render(world({ BRA: { fill: '#123456', text: 'Brazil' }, PER: { fill: '#123456', text: 'Peru' } }, NOBODY, open));
    fireEvent.keyDown(picture(), { key: 'ArrowRight' });
    fireEvent.keyDown(picture(), { key: 'Enter' });
    expect(open).toHaveBeenLastCalledWith('BRA');
    fireEvent.keyDown(picture(), { key: 'ArrowLeft' });
    fireEvent.keyDown(picture(), { key: 'Enter' });
    expect(open).toHaveBeenLastCalledWith('PER');
  });

  it('is enlarged by its buttons and its keys, and shown whole again', async () => {
    render(world({}));
    const size = () => /scale\(([\d.]+)\)/.exec(picture().querySelector('g')?.getAttribute('transform') ?? '')?.[1];
    expect(size()).toBe('1');
    const press = (number: number) =>
      screen
        .getAllByRole('button')
        .slice(number, number + 1)
        .forEach((button) => fireEvent.click(button));
    press(0);
    await waitFor(() => expect(size()).toBe('1.5'));
    fireEvent.keyDown(picture(), { key: '+' });
    await waitFor(() => expect(size()).toBe('2.25'));
    press(2);
    await waitFor(() => expect(size()).toBe('1'));
  });
});
