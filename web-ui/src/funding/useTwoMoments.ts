import { useMemo } from 'react';
import { useAddress } from '@/address/useParam';
import { type Moment, useMoment } from '@/time/moment';
import type { Typed } from './MomentFields';

type Point = Pick<Moment, 'asOf' | 'valueAsOf'>;

export interface TwoMoments {
  earlier: Point;
  later: Point;
  /** As the address says it, where it says anything. */
  typed: { earlier: Typed; later: Typed };
  /** True where nothing was said of the earlier one. */
  unchosen: boolean;
  choose: (typed: { earlier: Typed; later: Typed }) => void;
}

/**
 * Two moments on both clocks, as the address names them: of the later one what it does not say is what the header says, and
 * of the earlier one it is that of the later.
 */
export function useTwoMoments(): TwoMoments {
  const header = useMoment();
  const [search, change] = useAddress();
  const word = (name: string) => [search[name] ?? ''].flat()[0] ?? '';
  const from = word('from');
  const fromValue = word('fromValueAsOf');
  const to = word('to');
  const toValue = word('toValueAsOf');
  return useMemo(() => {
    const later = pointOf(to === '' ? header.asOf : to, toValue === '' ? header.valueAsOf : toValue);
    return {
      earlier: pointOf(from === '' ? later.asOf : from, fromValue === '' ? later.valueAsOf : fromValue),
      later,
      typed: { earlier: { recorded: from, value: fromValue }, later: { recorded: to, value: toValue } },
      unchosen: from === '' && fromValue === '',
      choose: (typed) =>
        change(
          {
            from: typed.earlier.recorded,
            fromValueAsOf: typed.earlier.value,
            to: typed.later.recorded,
            toValueAsOf: typed.later.value,
          },
          { push: true },
        ),
    };
  }, [header.asOf, header.valueAsOf, from, fromValue, to, toValue, change]);
}

function pointOf(asOf: string | undefined, valueAsOf: string | undefined): Point {
  return { ...(asOf === undefined ? {} : { asOf }), ...(valueAsOf === undefined ? {} : { valueAsOf }) };
}
