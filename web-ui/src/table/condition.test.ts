import { describe, expect, it } from 'vitest';
import { type Column, order } from './column';
import { containing, meeting, readCondition, writeCondition } from './condition';

interface Row {
  name: string;
  amount?: string;
  day?: string;
}

const COLUMNS: Column<Row>[] = [
  { id: 'name', title: 'Name', value: (row) => row.name },
  { id: 'amount', title: 'Amount', kind: 'amount', value: (row) => row.amount },
  { id: 'day', title: 'Day', kind: 'day', value: (row) => row.day },
];
const [NAME, AMOUNT] = COLUMNS as [Column<Row>, Column<Row>];
const ROWS: Row[] = [
  { name: 'Norway', amount: '900.00', day: '2008-01-31' },
  { name: 'Japan', amount: '1000.00', day: '2007-12-01' },
  { name: 'Niger' },
];

const found = (...texts: string[]) =>
  meeting(
    ROWS,
    COLUMNS,
    texts.map((text) => readCondition(text) ?? { column: 'none', sign: '~', value: '' }),
  ).map(({ name }) => name);

describe('conditions', () => {
  it('are read and written alike, whatever signs the value has', () => {
    for (const text of ['name~a=b', 'amount>-3', 'day<2008-01-31', 'state=', 'name~two\nlines']) {
      const read = readCondition(text);
      expect(read && writeCondition(read)).toBe(text);
    }
    expect(readCondition('name~a=b')).toEqual({ column: 'name', sign: '~', value: 'a=b' });
    expect(readCondition('nothing')).toBeUndefined();
  });

  it('compare amounts as numbers and days as days, ends included', () => {
    expect(found('amount>900')).toEqual(['Norway', 'Japan']);
    expect(found('amount<999.99')).toEqual(['Norway']);
    expect(found('day>2007-12-01', 'day<2007-12-31')).toEqual(['Japan']);
  });

  it('of one column that equals are alternatives, those of several columns hold together', () => {
    expect(found('name=Norway', 'name=Japan')).toEqual(['Norway', 'Japan']);
    expect(found('name=Norway', 'name=Japan', 'amount>950')).toEqual(['Japan']);
    expect(found('amount=')).toEqual(['Niger']);
  });

  it('are met whatever the case, by any column that is seen', () => {
    expect(found('name~NI')).toEqual(['Niger']);
    expect(containing(ROWS, [NAME], 'nor').map(({ name }) => name)).toEqual(['Norway']);
    expect(containing(ROWS, [NAME], '900')).toEqual([]);
    expect(containing(ROWS, [NAME, AMOUNT], '900').map(({ name }) => name)).toEqual(['Norway']);
  });
});

describe('the order of a column', () => {
  const compare = (a: string, b: string) => a.localeCompare(b, 'en');

  it('is that of numbers for amounts, with what is empty last', () => {
    expect(ROWS.toSorted(order(AMOUNT, compare)).map(({ name }) => name)).toEqual(['Norway', 'Japan', 'Niger']);
  });

  it('is that of the language for words', () => {
    const words = ['zebra', 'Élan', 'echo'].map((name) => ({ name }));
    expect(words.toSorted(order(NAME, compare)).map(({ name }) => name)).toEqual(['echo', 'Élan', 'zebra']);
  });
});
