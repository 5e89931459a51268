import { useMemo } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { HATCHED, type Look } from './WorldMap';
import { breaksOf, breaksOfCoverage, classOf, colourOf } from './classes';
import { useClasses } from './useClasses';
import type { Entry } from './Legend';
import { type FundingRow, type MapMeasure, type Standing, isPlace, standing } from './measure';

/** Pixels of the largest bubble's radius. */
const LARGEST = 26;
const SMALLEST = 2.5;
const ZERO = 'var(--map-zero)';
const MET = 'var(--map-met)';
const LAND = 'var(--map-land)';

export type Shown = 'areas' | 'bubbles';

/** How each country looks for a measure, and what that means. */
export function useLooks(
  rows: FundingRow[],
  measure: MapMeasure,
  currency: string,
  shown: Shown,
  places: readonly string[],
  /** Rows by which the classes are made, where these are one picture of several. */
  scale: FundingRow[] = rows,
): { looks: ReadonlyMap<string, Look>; entries: Entry[] } {
  const t = useTexts();
  const format = useFormat();
  const breaks = useMemo(() => breaksIn(scale, measure), [scale, measure]);
  const classes = useClasses(measure, breaks);
  return useMemo(() => {
    const found = new Map(rows.filter(isPlace).map((row) => [row.country, { row, standing: standing(row, measure) }]));
    const values = [...found.values()].flatMap(({ standing: one }) =>
      one.kind === 'some' ? [Number(one.amount)] : [],
    );
    const greatest = Math.max(...values, 0);
    const lack = measure === 'gap';
    const inWords = (amount: string) =>
      measure === 'coverage' ? format.percent(amount) : format.compact(amount, currency);
    const told = (one: Standing): string => {
      switch (one.kind) {
        case 'nothing':
          return t('map.nothing');
        case 'noRate':
          return t('map.noRate', {
            amounts: Object.entries(one.own)
              .map(([own, amount]) => format.money(amount, own))
              .join(', '),
          });
        case 'zero':
          return inWords('0');
        case 'some':
          return inWords(one.amount);
      }
    };
    const fillOf = (one: Standing): string | undefined => {
      switch (one.kind) {
        case 'nothing':
          return undefined;
        case 'noRate':
          return HATCHED;
        case 'zero':
          return lack ? MET : ZERO;
        case 'some':
          return colourOf(classOf(Number(one.amount), breaks), breaks, lack);
      }
    };
    const looks = new Map<string, Look>();
    for (const code of places) {
      const one = found.get(code)?.standing ?? { kind: 'nothing' };
      const text = `${format.place(code)}\n${t(`map.measure.${measure}`)}: ${told(one)}`;
      const fill = fillOf(one);
      if (shown === 'bubbles') {
        const radius = one.kind === 'some' ? LARGEST * Math.sqrt(Number(one.amount) / greatest) : 0;
        looks.set(code, {
          fill: one.kind === 'some' ? undefined : fill,
          text,
          ...(radius === 0 ? {} : { bubble: Math.max(radius, SMALLEST) }),
        });
      } else {
        looks.set(code, { fill, text });
      }
    }

    const has = (kind: Standing['kind']) => [...found.values()].some(({ standing: one }) => one.kind === kind);
    const entries: Entry[] = [
      ...(values.length === 0
        ? []
        : shown === 'areas'
          ? classes
          : [
              {
                key: 'bubble',
                colour: 'var(--map-bubble)',
                text: t('map.class.bubble', { greatest: inWords(String(greatest)) }),
              },
            ]),
      ...(has('zero')
        ? [{ key: 'zero', colour: lack ? MET : ZERO, text: t(lack ? 'map.class.noGap' : 'map.class.zero') }]
        : []),
      ...(has('noRate') ? [{ key: 'noRate', colour: undefined, text: t('map.class.noRate') }] : []),
      { key: 'nothing', colour: LAND, text: t('map.class.nothing') },
    ];
    return { looks, entries };
  }, [rows, measure, currency, shown, places, breaks, classes, t, format]);
}

function breaksIn(rows: FundingRow[], measure: MapMeasure): number[] {
  return measure === 'coverage'
    ? breaksOfCoverage()
    : breaksOf(rows.filter(isPlace).map((row) => Number(row[measure] ?? 0)));
}
