import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import type { Column } from './column';

/** A value as its column shows it. */
export function useCell<T>(): (column: Column<T>, row: T) => ReactNode {
  const format = useFormat();
  return (column, row) => {
    if (column.show !== undefined) {
      return column.show(row);
    }
    const value = column.value(row);
    if (value === undefined || value === '') {
      return null;
    }
    switch (column.kind) {
      case 'amount':
        return <bdi>{format.amount(String(value))}</bdi>;
      case 'percent':
        return <bdi>{format.percent(String(value))}</bdi>;
      case 'number':
        return <bdi>{format.number(Number(value))}</bdi>;
      case 'day':
        return format.day(String(value));
      case 'instant':
        return format.instant(String(value));
      default:
        return <bdi>{value}</bdi>;
    }
  };
}
