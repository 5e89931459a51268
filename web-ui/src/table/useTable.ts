import { useMemo } from 'react';
import { useAddress, useParam, useParamList } from '@/address/useParam';
import { useFormat } from '@/language/useFormat';
import { type Column, order } from './column';
import { type Condition, containing, meeting, readCondition, writeCondition } from './condition';

export interface TableState<T> {
  /** In the order in which they are defined. */
  columns: Column<T>[];
  visible: Column<T>[];
  rows: T[];
  sort: { column: string; descending: boolean } | undefined;
  sortBy: (column: string) => void;
  choose: (columns: string[]) => void;
  find: string;
  setFind: (text: string) => void;
  conditions: Condition[];
  setConditions: (conditions: Condition[]) => void;
  clear: () => void;
  changed: boolean;
}

/** Sorts, filters and picks columns as the address says, so that a link opens the table that its sender saw. */
export function useTable<T>(all: T[], columns: Column<T>[], prefix: string, usualSort: string): TableState<T> {
  const [, change] = useAddress();
  const [sortText, setSort] = useParam(`${prefix}sort`, usualSort);
  const [shown, setShown] = useParam(`${prefix}columns`, '');
  const [find, setFind] = useParam(`${prefix}find`, '');
  const [where, setWhere] = useParamList(`${prefix}where`);
  const { compare } = useFormat();

  const sort = useMemo(
    () => (sortText === '' ? undefined : { column: sortText.replace(/^-/, ''), descending: sortText.startsWith('-') }),
    [sortText],
  );
  const conditions = useMemo(() => where.flatMap((text) => readCondition(text) ?? []), [where]);
  const visible = useMemo(() => {
    const chosen = shown === '' ? undefined : shown.split(',');
    const some = columns.filter((column) => (chosen ? chosen.includes(column.id) : column.spare !== true));
    return some.length === 0 ? columns : some;
  }, [columns, shown]);
  const rows = useMemo(() => {
    const found = containing(meeting(all, columns, conditions), visible, find);
    const by = columns.find((column) => column.id === sort?.column);
    if (by === undefined) {
      return found;
    }
    const ascending = order(by, compare);
    return found.toSorted((a, b) => {
      const empty = Number(by.value(a) === undefined) - Number(by.value(b) === undefined);
      return empty === 0 ? (sort?.descending === true ? ascending(b, a) : ascending(a, b)) : empty;
    });
  }, [all, columns, conditions, visible, find, sort, compare]);

  return {
    columns,
    visible,
    rows,
    sort,
    sortBy: (column) => {
      const same = sort?.column === column;
      setSort(same && !sort.descending ? `-${column}` : column);
    },
    choose: (ids) => setShown(ids.join(',')),
    find,
    setFind,
    conditions,
    setConditions: (next) => setWhere(next.map(writeCondition)),
    clear: () =>
      change({
        [`${prefix}sort`]: undefined,
        [`${prefix}columns`]: undefined,
        [`${prefix}find`]: undefined,
        [`${prefix}where`]: undefined,
      }),
    changed: find !== '' || where.length > 0 || shown !== '' || sortText !== usualSort,
  };
}
