import { describe, expect, it } from 'vitest';
import { bodyOf } from './PlanActivityScreen';

type Typed = Parameters<typeof bodyOf>[1];

const ID = 'c1000000-0000-4000-8000-000000000001';

const TYPED: Typed = {
  state: 'PLANNED',
  title: 'Border training',
  kind: 'NATIONAL_WORKSHOP',
  theme: 'CT-05',
  lead: 'lead-1',
  supporting: [],
  countries: [],
  needs: [],
  start: '',
  end: '',
  place: '',
  budget: { amount: '', currency: 'USD' },
  valueDate: '2008-01-31',
  visibility: { level: 'PUBLIC' },
};

const body = (change: Partial<Typed>) => bodyOf(ID, { ...TYPED, ...change });

describe('a plan as it is sent', () => {
  it('says nothing of what was left empty', () => {
    expect(body({})).toEqual({
      id: ID,
      title: 'Border training',
      kind: 'NATIONAL_WORKSHOP',
      theme: 'CT-05',
      lead: 'lead-1',
      supporting: [],
      countries: [],
      needs: [],
      valueDate: '2008-01-31',
    });
  });

  it('says what was filled, in plain digits', () => {
    expect(
      body({
        start: '2008-05-01',
        place: 'Conakry',
        budget: { amount: '١٢ ٥٠٠', currency: 'EUR' },
        countries: [
          { code: 'GIN', share: '٦٠' },
          { code: 'MLI', share: '' },
          { code: '', share: '5' },
        ],
      }),
    ).toMatchObject({
      start: '2008-05-01',
      place: 'Conakry',
      budget: { amount: '12500', currency: 'EUR' },
      countries: [{ country: 'GIN', share: '60' }, { country: 'MLI' }],
    });
  });

  it('gives a single need the whole of it, and leaves open what nobody said of several', () => {
    const needs = (...parts: [string, string][]) =>
      body({ needs: parts.map(([code, share]) => ({ code, share })) })['needs'];
    expect(needs(['need-1', ''])).toEqual([{ need: 'need-1', share: '100' }]);
    expect(needs(['need-1', ''], ['', ''])).toEqual([{ need: 'need-1', share: '100' }]);
    expect(needs(['need-1', '70'], ['need-2', '30'])).toEqual([
      { need: 'need-1', share: '70' },
      { need: 'need-2', share: '30' },
    ]);
  });
});
