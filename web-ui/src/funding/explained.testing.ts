import type { Conversion, ExplanationEntry } from './useExplanation';

export const BY_TABLE: Conversion = {
  currency: 'EUR',
  basis: 'TABLE',
  own: '100.00',
  equivalent: '108.12',
  from: 'EUR',
  to: 'USD',
  rate: '1.0812',
  rates: [
    {
      from: 'EUR',
      to: 'USD',
      rate: '1.0812',
      source: 'European Central Bank',
      date: '2024-03-03',
      position: 4,
      recorded: '2024-03-04T09:00:00Z',
      origin: 'import:rates.csv:7',
    },
  ],
};

/** An entry of a pledge, as the exchange explains a figure by it. */
export function entry(position: number, amount: string, more: Partial<ExplanationEntry> = {}): ExplanationEntry {
  return {
    position,
    recorded: '2024-03-05T10:00:00Z',
    eventId: `event-${position}`,
    type: 'pledge.contribution-received',
    cause: 'NEW_MONEY',
    record: 'pledges/6b7f9d02-1111-4111-8111-111111111111',
    valueDate: '2024-03-03',
    amount,
    own: { USD: amount },
    by: { role: 'DONOR', source: 'screen' },
    ...more,
  };
}

/** What the exchange answers where these entries make up a figure. */
export function explanation(total: string, entries: ExplanationEntry[], change?: object): object {
  return {
    measure: 'received',
    displayCurrency: 'USD',
    asOf: '2024-12-31T12:00:00Z',
    position: 90,
    total,
    ...(change === undefined ? {} : { change }),
    entries,
    page: { number: 0, size: 1000, totalItems: entries.length },
  };
}
