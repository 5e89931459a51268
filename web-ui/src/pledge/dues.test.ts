import { describe, expect, it } from 'vitest';
import { dues } from './PledgeScreen';

type Asked = Parameters<typeof dues>[0];

const usd = (amount: string) => ({ amount, currency: 'USD' });

const INSTALMENTS = [
  { due: '2008-06-30', amount: usd('100.00') },
  { due: '2008-01-31', amount: usd('50.10') },
  { due: '2009-01-31', amount: usd('100.00') },
];

function states(received: string, moment: { asOf?: string; valueAsOf?: string }) {
  const pledge = {
    instalments: INSTALMENTS,
    own: { received: usd(received) },
    asOf: '2008-03-01T12:00:00Z',
    ...moment,
  } as unknown as Asked;
  return dues(pledge).map(({ due, state }) => `${due} ${state}`);
}

describe('what is due of a pledge', () => {
  it('is paid by what has come, the oldest first', () => {
    expect(states('50.10', {})).toEqual(['2008-01-31 paid', '2008-06-30 due', '2009-01-31 due']);
    expect(states('60.00', {})).toEqual(['2008-01-31 paid', '2008-06-30 partly', '2009-01-31 due']);
    expect(states('250.10', {})).toEqual(['2008-01-31 paid', '2008-06-30 paid', '2009-01-31 paid']);
  });

  it('is overdue from the day after, however much of it has come', () => {
    expect(states('50.09', {})).toEqual(['2008-01-31 overdue', '2008-06-30 due', '2009-01-31 due']);
    expect(states('0.00', { asOf: '2008-01-31T23:00:00Z' })[0]).toBe('2008-01-31 due');
    expect(states('0.00', { asOf: '2008-02-01T01:00:00Z' })[0]).toBe('2008-01-31 overdue');
  });

  it('is seen from the value date where one is given', () => {
    expect(states('50.10', { valueAsOf: '2008-07-01' })[1]).toBe('2008-06-30 overdue');
    expect(states('0.00', { valueAsOf: '2007-12-31' })[0]).toBe('2008-01-31 due');
  });
});
