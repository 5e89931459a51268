import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/language/languages';
import { eraOf, loadPlaceNames, namesOn } from './names';

const REFERENCE = '../shared-events/src/main/resources/org/ctax/events/reference';

function rowsOf(file: string): string[][] {
  return readFileSync(`${REFERENCE}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(';'));
}

describe('names of places', () => {
  const server = Object.fromEntries([
    ...[...rowsOf('countries.csv'), ...rowsOf('regions.csv')].map((row) => [row[0], row.at(-1)]),
    ...rowsOf('former-names.csv').map(([code, until, name]) => [`${code}<${until}`, name]),
  ]) as Record<string, string>;
  const codes = Object.keys(server).sort();

  it.each(LANGUAGES)('are there for every country, area and region in %s, and for nothing else', async (language) => {
    const names = await loadPlaceNames(language);
    expect(codes.filter((code) => code.length === 3)).toHaveLength(279);
    expect(Object.keys(names).sort()).toEqual(codes);
    expect(Object.values(names).filter((name) => name.trim() === '' || /[_*]/.test(name))).toEqual([]);
  });

  it('are not the same in every language', async () => {
    const names = await Promise.all(LANGUAGES.map(loadPlaceNames));
    expect(new Set(names.map((each) => each['DEU'])).size).toBe(6);
  });

  it('are in English those that the exchange itself gives', async () => {
    expect(await loadPlaceNames('en')).toEqual(server);
  });

  it('are those of the day that is looked at', async () => {
    const names = await loadPlaceNames('en');
    expect(namesOn(names, '2008-07-01')).toMatchObject({ LBY: 'Libyan Arab Jamahiriya', TUR: 'Turkey', NOR: 'Norway' });
    expect(namesOn(names, '2011-09-16')).toMatchObject({ LBY: 'Libya', TUR: 'Turkey' });
    expect(namesOn(names, undefined)).toMatchObject({ LBY: 'Libya', TUR: 'Türkiye' });
    expect(namesOn({ A: 'third', 'A<2010-01-01': 'second', 'A<2000-01-01': 'first' }, '1999-12-31')['A']).toBe('first');
  });

  it('change on few days only', async () => {
    const names = await loadPlaceNames('en');
    expect(eraOf(names, '2012-02-02')).toBe(eraOf(names, '2011-09-16'));
    expect(eraOf(names, '2011-09-15')).not.toBe(eraOf(names, '2011-09-16'));
    expect(namesOn(names, eraOf(names, '1990-01-01'))).toEqual(namesOn(names, '1990-01-01'));
    expect(eraOf(names, '2022-06-01')).toBeUndefined();
  });
});
