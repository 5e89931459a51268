import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { type FundingRow, type MapMeasure, isPlace, standing } from './measure';

const LONGEST = 10;

/** The countries that a map is first looked at for. */
export function Ranking({
  rows,
  measure,
  currency,
  open,
}: {
  rows: FundingRow[];
  measure: MapMeasure;
  currency: string;
  open: (code: string) => void;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  // Where little is covered is what somebody looks for.
  const sign = measure === 'coverage' ? 1 : -1;
  const ranked = rows
    .filter(isPlace)
    .flatMap((row) => {
      const found = standing(row, measure);
      const amount =
        found.kind === 'some' ? found.amount : found.kind === 'zero' && measure === 'coverage' ? '0' : undefined;
      return amount === undefined ? [] : [{ code: row.country, amount, value: Number(amount) }];
    })
    .sort((a, b) => sign * (a.value - b.value) || format.compare(format.place(a.code), format.place(b.code)))
    .slice(0, LONGEST);
  const greatest = Math.max(...ranked.map(({ value }) => value), measure === 'coverage' ? 1 : 0);
  const lack = measure === 'gap';
  return ranked.length === 0 ? null : (
    <Paper withBorder p="sm" component="section" className="map-colours">
      <Title order={2} size="h5" mb={4}>
        {t(`map.ranking.${measure}`)}
      </Title>
      <ol className="map-ranking">
        {ranked.map(({ code, amount, value }) => (
          <li key={code}>
            <UnstyledButton onClick={() => open(code)} className="map-ranked">
              <Text span size="sm" truncate>
                {format.place(code)}
              </Text>
              <Text span size="sm" fw={600} className="figure">
                <bdi>{measure === 'coverage' ? format.percent(amount) : format.compact(amount, currency)}</bdi>
              </Text>
              <span
                aria-hidden
                className="map-ranked-bar"
                style={{
                  inlineSize: `${greatest === 0 ? 0 : Math.min(value / greatest, 1) * 100}%`,
                  background: `var(--map-${lack ? 'lack' : 'money'}-3)`,
                }}
              />
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
