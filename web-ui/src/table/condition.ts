import { type Column, isNumeric } from './column';

/** A condition as the address says it: column, sign, value. ~ contains, = is one of, > at least, < at most. */
export interface Condition {
  column: string;
  sign: '~' | '=' | '>' | '<';
  value: string;
}

const FORM = /^([\w.-]+)([~=<>])(.*)$/s;

export function readCondition(text: string): Condition | undefined {
  const [, column, sign, value] = FORM.exec(text) ?? [];
  return column === undefined || value === undefined ? undefined : { column, sign: sign as Condition['sign'], value };
}

export function writeCondition({ column, sign, value }: Condition): string {
  return `${column}${sign}${value}`;
}

/** Rows that meet every condition; several values that a column may equal are alternatives. */
export function meeting<T>(rows: T[], columns: Column<T>[], conditions: Condition[]): T[] {
  const tests = columns.flatMap((column) => {
    const own = conditions.filter((condition) => condition.column === column.id);
    return own.length === 0 ? [] : [(row: T) => meets(column, row, own)];
  });
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function meets<T>(column: Column<T>, row: T, conditions: Condition[]): boolean {
  const value = column.value(row);
  const text = value === undefined ? '' : String(value);
  const equal = conditions.filter((condition) => condition.sign === '=');
  return (
    (equal.length === 0 || equal.some((condition) => condition.value === text)) &&
    conditions.every(({ sign, value: wanted }) => {
      switch (sign) {
        case '~':
          return text.toLowerCase().includes(wanted.toLowerCase());
        case '=':
          return true;
        case '>':
          return text !== '' && (isNumeric(column.kind) ? Number(text) >= Number(wanted) : text >= wanted);
        case '<':
          return text !== '' && (isNumeric(column.kind) ? Number(text) <= Number(wanted) : text <= wanted);
      }
    })
  );
}

/** What the seen columns of a row say, for those to whom it has been asked before. */
export type Said<T extends object> = WeakMap<T, string>;

/** Between the columns of a row, lest the end of one and the beginning of the next were found. */
const APART = '\n';

/** Rows in which any column that is seen contains the text. */
export function containing<T extends object>(rows: T[], columns: Column<T>[], text: string, said: Said<T>): T[] {
  if (text === '') {
    return rows;
  }
  const wanted = text.toLowerCase();
  return rows.filter((row) => {
    let all = said.get(row);
    if (all === undefined) {
      all = columns
        .map((column) => String(column.value(row) ?? ''))
        .join(APART)
        .toLowerCase();
      said.set(row, all);
    }
    return all.includes(wanted);
  });
}
