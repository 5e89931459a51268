import { useDeferredValue, useMemo } from 'react';
import { useAddress, useParam, useParamList } from '@/address/useParam';
import { useFormat } from '@/language/useFormat';
import { type Column, ordered } from './column';
import { type Condition, type Said, containing, meeting, readCondition, writeCondition } from './condition';

export interface TableState<T> {
  /** In the order in which they are defined. */
  columns: Column<T>[];
  visible: Column<T>[];
  rows: T[];
  /** Whether the rows are still those of before what was last done to the table. */
  behind: boolean;
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
export function useTable<T extends object>(
  all: T[],
  columns: Column<T>[],
  prefix: string,
  usualSort: string,
): TableState<T> {
  const [, change] = useAddress();
  const [sortText, setSort] = useParam(`${prefix}sort`, usualSort);
  const [shown, setShown] = useParam(`${prefix}columns`, '');
  const [find, setFind] = useParam(`${prefix}find`, '');
  const [where, setWhere] = useParamList(`${prefix}where`);
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
  const wanted = useMemo(
    () => ({ all, columns, sort, conditions, visible, find }),
    [all, columns, sort, conditions, visible, find],
  );
  // What somebody types and presses shows at once, whatever there is to sort and to look through.
  const heeded = useDeferredValue(wanted);
  const rows = useRows(heeded);
  return {
    columns,
    visible,
    rows,
    behind: heeded !== wanted,
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

/** Sorted first, so that another search need not sort again. */
function useRows<T extends object>({
  all,
  columns,
  sort,
  conditions,
  visible,
  find,
}: {
  all: T[];
  columns: Column<T>[];
  sort: TableState<T>['sort'];
  conditions: Condition[];
  visible: Column<T>[];
  find: string;
}): T[] {
  const { compare } = useFormat();
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.id === sort?.column);
    return by === undefined ? all : ordered(all, by, sort?.descending === true, compare);
  }, [all, columns, sort, compare]);
  const met = useMemo(() => meeting(sorted, columns, conditions), [sorted, columns, conditions]);
  // Of other columns everything must be looked at anew.
  const said = useMemo<Said<T>>(() => new WeakMap(), [visible]);
  return useMemo(() => containing(met, visible, find, said), [met, visible, find, said]);
}
