import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/language/languages';
import { loadPlaceNames } from './names';

const REFERENCE = '../shared-events/src/main/resources/org/ctax/events/reference';

function codesOf(file: string): string[] {
  return readFileSync(`${REFERENCE}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, 3));
}

describe('names of places', () => {
  const codes = [...codesOf('countries.csv'), ...codesOf('regions.csv')].sort();

  it.each(LANGUAGES)('are there for every country, area and region in %s, and for nothing else', async (language) => {
    const names = await loadPlaceNames(language);
    expect(codes).toHaveLength(279);
    expect(Object.keys(names).sort()).toEqual(codes);
    expect(Object.values(names).filter((name) => name.trim() === '' || /[_*]/.test(name))).toEqual([]);
  });

  it('are not the same in every language', async () => {
    const names = await Promise.all(LANGUAGES.map(loadPlaceNames));
    expect(new Set(names.map((each) => each['DEU'])).size).toBe(6);
  });
});
