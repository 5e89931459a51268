import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { opening } from '@/frame/Figure';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { classOf, colourOf, inkOf } from '@/map/classes';
import { type FundingRow, type ShownMeasure, standing } from '@/map/measure';

export interface Shown {
  measure: ShownMeasure;
  currency: string;
  breaks: readonly number[];
}

/** Where a cell stands: the keys of arrows count in these. */
export interface Spot {
  row: number;
  column: number;
}

/** One figure of the matrix, coloured by its class; it opens to its entries. */
export function Cell({
  row,
  shown,
  label,
  question,
  spot,
  active,
  total,
}: {
  row: FundingRow | undefined;
  shown: Shown;
  /** What the figure is of. */
  label: string;
  question: Search;
  spot: Spot;
  active: boolean;
  total?: boolean;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { measure, currency, breaks } = shown;
  const found = standing(row, measure);
  const whole = (amount: string) => (measure === 'coverage' ? format.percent(amount) : format.money(amount, currency));
  const short = (amount: string) => (measure === 'coverage' ? format.percent(amount) : format.compact(amount));
  const amount = found.kind === 'some' ? found.amount : found.kind === 'zero' ? '0' : undefined;
  const told =
    amount === undefined ? t(found.kind === 'noRate' ? 'map.class.noRate' : 'map.class.nothing') : whole(amount);
  const text = amount === undefined ? (found.kind === 'noRate' ? t('figure.noRate') : '–') : short(amount);
  const index = found.kind === 'some' ? classOf(Number(found.amount), breaks) : -1;
  const coloured = total !== true && index >= 0;
  const focus = { 'data-cell': `${spot.row},${spot.column}`, tabIndex: active ? 0 : -1 };
  const opens = found.kind !== 'nothing';
  return (
    <td
      role="gridcell"
      className={found.kind === 'noRate' ? 'matrix-cell matrix-no-rate' : 'matrix-cell'}
      style={
        coloured ? { background: colourOf(index, breaks, measure === 'gap'), color: inkOf(index, breaks) } : undefined
      }
      title={`${label}\n${told}`}
      {...(opens ? {} : focus)}
      {...(opens ? {} : { 'aria-label': `${label}: ${told}` })}
    >
      {opens ? (
        <Link {...focus} aria-label={`${label}: ${told}`} to={'/explain'} search={opening(question, measure, currency)}>
          <bdi>{text}</bdi>
        </Link>
      ) : (
        <bdi>{text}</bdi>
      )}
    </td>
  );
}
