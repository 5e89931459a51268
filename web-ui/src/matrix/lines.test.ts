import { describe, expect, it } from 'vitest';
import type { FundingRow } from '@/map/measure';
import { grouped, linesOf, sortOf, sorted, themesOf } from './lines';

const pair = (country: string, theme: string, gap: string) => ({ country, theme, gap }) as FundingRow;

const PAIRS = [pair('GIN', 'CT-01', '60'), pair('MLI', 'CT-02', '80'), pair('not specified', 'not specified', '0')];
const TOTALS = [
  { country: 'GIN', gap: '60' },
  { country: 'MLI', gap: '80' },
  { country: 'YEM', gap: '420' },
  { country: 'not specified', gap: '999' },
] as FundingRow[];
const name = (key: string) => ({ GIN: 'Guinea', MLI: 'Mali', YEM: 'Yemen' })[key] ?? key;
const compare = (a: string, b: string) => a.localeCompare(b);
const keys = (sort: string) =>
  sorted(linesOf('country', PAIRS, TOTALS), sortOf(sort), 'gap', name, compare).map(({ key }) => key);

describe('the rows of the matrix', () => {
  it('bear the exchange’s own totals, also where no pair is', () => {
    const lines = linesOf('country', PAIRS, TOTALS);
    expect(lines.map(({ key, total, cells }) => [key, total?.gap, [...cells.keys()]])).toEqual([
      ['GIN', '60', ['CT-01']],
      ['MLI', '80', ['CT-02']],
      ['YEM', '420', []],
      ['not specified', '999', ['not specified']],
    ]);
  });

  it('are sorted by name, total or theme, and what nobody specified stays last', () => {
    expect(keys('name')).toEqual(['GIN', 'MLI', 'YEM', 'not specified']);
    expect(keys('-name')).toEqual(['YEM', 'MLI', 'GIN', 'not specified']);
    expect(keys('-total')).toEqual(['YEM', 'MLI', 'GIN', 'not specified']);
    expect(keys('total')).toEqual(['GIN', 'MLI', 'YEM', 'not specified']);
    expect(keys('-CT-02')).toEqual(['MLI', 'GIN', 'YEM', 'not specified']);
  });

  it('stand under their regions where that is wanted', () => {
    const lines = sorted(linesOf('country', PAIRS, TOTALS), sortOf('-total'), 'gap', name, compare);
    const items = grouped(lines, (key) => ({ GIN: '011', MLI: '011', YEM: '145' })[key]);
    expect(items.map((item) => (item.kind === 'group' ? `[${item.key}]` : item.line.key))).toEqual([
      '[145]',
      'YEM',
      '[011]',
      'MLI',
      'GIN',
      '[]',
      'not specified',
    ]);
  });

  it('have columns in the order of the catalogue, several and not specified last', () => {
    const themes = ['not specified', 'CT-10', 'several', 'CT-02'].map((theme) => ({ theme }));
    expect(themesOf(themes).map(({ theme }) => theme)).toEqual(['CT-02', 'CT-10', 'several', 'not specified']);
  });
});
