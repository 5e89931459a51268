import { describe, expect, it } from 'vitest';
import { type Caption, pictureOf } from './picture';

const CAPTION: Caption = {
  title: 'Assistance map: Gap',
  moment: 'As of 27 Nov 2026',
  legendTitle: 'Gap, USD',
  legend: [
    { colour: '#a83a10', text: '200k and more' },
    { colour: undefined, text: 'no exchange rate' },
  ],
  notes: ['The boundaries and names shown do not imply official endorsement. '.repeat(6).trim()],
  language: 'en',
  rightToLeft: false,
};

function drawing(): SVGSVGElement {
  const page = document.createElement('div');
  page.innerHTML = `
    <svg viewBox="0 0 1000 480" class="map" tabindex="0" role="application" aria-label="Map">
      <g transform="scale(2)"><path d="M0 0L9 9" class="area" data-code="GIN" style="fill: rgb(168, 58, 16)" /></g>
    </svg>`;
  document.body.append(page);
  return page.querySelector('svg') as unknown as SVGSVGElement;
}

const textsOf = (picture: SVGSVGElement) => [...picture.querySelectorAll('text')].map((text) => text.textContent);

describe('a picture that is saved', () => {
  it('says what it shows, of when, in which colours, and what must be said of its boundaries', () => {
    const texts = textsOf(pictureOf(drawing(), CAPTION));
    expect(texts.slice(0, 5)).toEqual([
      'Assistance map: Gap',
      'As of 27 Nov 2026',
      'Gap, USD',
      '200k and more',
      'no exchange rate',
    ]);
    expect(texts.slice(5).length).toBeGreaterThan(1);
    expect(texts.slice(5).join(' ')).toBe(CAPTION.notes[0]);
  });

  it('needs nothing of the page that it was taken from', () => {
    const picture = pictureOf(drawing(), CAPTION);
    const path = picture.querySelector('svg path');
    expect(path?.getAttribute('fill')).toBe('rgb(168, 58, 16)');
    expect(path?.getAttributeNames().sort()).toEqual(['d', 'fill']);
    expect(picture.querySelector('svg')?.getAttribute('role')).toBeNull();
    expect(document.querySelector('.map-paper')).toBeNull();
  });

  it('leaves what is on the page as it was', () => {
    const before = drawing();
    pictureOf(before, CAPTION);
    expect(before.querySelector('path')?.getAttribute('class')).toBe('area');
  });

  it('is large enough for all its lines', () => {
    const picture = pictureOf(drawing(), CAPTION);
    const height = Number(picture.getAttribute('height'));
    const lines = [...picture.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));
    expect(height).toBeGreaterThan(Math.max(...lines));
  });

  it('begins at the right where the language does, and breaks lines of a language without spaces', () => {
    const arabic = pictureOf(drawing(), { ...CAPTION, rightToLeft: true, language: 'ar' });
    expect(arabic.getAttribute('direction')).toBe('rtl');
    expect(arabic.querySelector('text')?.getAttribute('x')).toBe('1020');
    const chinese = textsOf(pictureOf(drawing(), { ...CAPTION, notes: ['边界和名称'.repeat(40)] }));
    expect(chinese.length).toBeGreaterThan(textsOf(pictureOf(drawing(), { ...CAPTION, notes: ['边界'] })).length);
  });
});
