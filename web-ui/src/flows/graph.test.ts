import { describe, expect, it } from 'vitest';
import { sumOf } from '@/funding/sumOf';
import type { FundingRow } from '@/map/measure';
import { graphOf } from './graph';

const given = (donor: string, theme: string, pledged: string) => ({ donor, theme, pledged }) as FundingRow;
const spent = (theme: string, country: string, pledged: string) => ({ theme, country, pledged }) as FundingRow;

const GIVEN = [
  given('A', 'T1', '100.10'),
  given('B', 'T1', '0.20'),
  given('C', 'T1', '3.00'),
  given('C', 'not specified', '7.00'),
  given('D', 'T2', '0.00'),
];
const SPENT = [
  spent('T1', 'GIN', '100.00'),
  spent('T1', 'not specified', '3.30'),
  spent('not specified', 'several', '7.00'),
];
const LOTS = { donor: 99, via: 99, country: 99 };

describe('the flows of money', () => {
  it('go from donors by themes to countries, and every layer sums to the same', () => {
    const { nodes, flows } = graphOf(GIVEN, SPENT, 'theme', 'pledged', LOTS);
    const total = (layer: string) => sumOf(nodes.filter((node) => node.tier === layer).map(({ amount }) => amount));
    expect(['donor', 'via', 'country'].map(total)).toEqual(['110.30', '110.30', '110.30']);
    expect(flows).toContainEqual({ source: 'via T1', target: 'country GIN', amount: '100.00' });
    expect(flows).toHaveLength(7);
  });

  it('show nothing of what is zero', () => {
    const { nodes } = graphOf(GIVEN, SPENT, 'theme', 'pledged', LOTS);
    expect(nodes.map(({ id }) => id)).not.toContain('donor D');
  });

  it('put the small ones together, never what nobody specified', () => {
    const { nodes, flows } = graphOf(GIVEN, SPENT, 'theme', 'pledged', { donor: 1, via: 1, country: 1 });
    expect(nodes.map(({ id, kind, keys, amount }) => [id, kind, keys, amount])).toEqual([
      ['donor A', 'one', ['A'], '100.10'],
      ['donor *', 'others', ['C', 'B'], '10.20'],
      ['via T1', 'one', ['T1'], '103.30'],
      ['via not specified', 'notSpecified', ['not specified'], '7.00'],
      ['country GIN', 'one', ['GIN'], '100.00'],
      ['country several', 'several', ['several'], '7.00'],
      ['country not specified', 'notSpecified', ['not specified'], '3.30'],
    ]);
    expect(flows).toContainEqual({ source: 'donor *', target: 'via T1', amount: '3.20' });
  });
});
