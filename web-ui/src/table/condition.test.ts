import { describe, expect, it } from 'vitest';
import { type Column, ordered } from './column';
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
    const seenIn = (columns: Column<Row>[], text: string) =>
      containing(ROWS, columns, text, new WeakMap()).map(({ name }) => name);
    expect(seenIn([NAME], 'nor')).toEqual(['Norway']);
    expect(seenIn([NAME], '900')).toEqual([]);
    expect(seenIn([NAME, AMOUNT], '900')).toEqual(['Norway']);
    expect(seenIn([NAME, AMOUNT], 'y9')).toEqual([]);
  });

  it('are met by what a row says now, whatever was looked for before', () => {
    const said = new WeakMap<Row, string>();
    expect(containing(ROWS, [NAME, AMOUNT], 'n', said)).toHaveLength(3);
    expect(containing(ROWS, [NAME, AMOUNT], '1000', said).map(({ name }) => name)).toEqual(['Japan']);
    expect(containing([{ name: 'Norway' }], [NAME, AMOUNT], '900', said)).toEqual([]);
  });
});

describe('the order of a column', () => {
  const compare = (a: string, b: string) => a.localeCompare(b, 'en');

  const names = (rows: Row[], column: Column<Row>, descending: boolean) =>
    ordered(rows, column, descending, compare).map(({ name }) => name);

  it('is that of numbers for amounts, with what is empty last', () => {
    expect(names(ROWS, AMOUNT, false)).toEqual(['Norway', 'Japan', 'Niger']);
    expect(names(ROWS, AMOUNT, true)).toEqual(['Japan', 'Norway', 'Niger']);
  });

  it('is that of the language for words', () => {
    const words = ['zebra', 'Élan', 'echo'].map((name) => ({ name }));
    expect(names(words, NAME, false)).toEqual(['echo', 'Élan', 'zebra']);
    expect(names(words, NAME, true)).toEqual(['zebra', 'Élan', 'echo']);
  });

  it('leaves what is equal as it was, either way', () => {
    const alike = ['b', 'a', 'c'].map((name) => ({ name, amount: '1.00' }));
    expect(names(alike, AMOUNT, false)).toEqual(['b', 'a', 'c']);
    expect(names(alike, AMOUNT, true)).toEqual(['b', 'a', 'c']);
    const day: Column<Row> = { id: 'day', title: 'Day', value: ({ day }) => day };
    expect(names([...alike, { name: 'd', day: '2008-01-31' }], day, false)).toEqual(['d', 'b', 'a', 'c']);
  });
});
