import { Badge, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Figure } from '@/frame/Figure';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { FundingRow } from './measure';
import { Unrated } from './Unrated';
import type { Filters } from './useFilters';

/** What is lacking, before anything else; then what it is made of. */
export function Headline({ total, filters }: { total: FundingRow; filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const common = { currency: filters.currency, question: filters.question, compact: true };
  const required = Number(total.required ?? 0);
  const lacking = required === 0 ? 0 : Number(total.gap ?? 0) / required;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('map.headline')} className="map-colours">
      <Group gap="xl" align="flex-end">
        <div>
          <Text size="sm" fw={600}>
            {t('map.measure.gap')}
          </Text>
          <Text fz={{ base: '1.6rem', sm: '2rem' }} fw={750} lh={1.1} className="map-lacking">
            <Figure {...common} amount={total.gap} measure="gap" />
          </Text>
        </div>
        <Told name={t('map.measure.required')}>
          <Figure {...common} amount={total.required} measure="required" />
        </Told>
        <Told name={t('map.measure.received')}>
          <Figure {...common} amount={total.received} measure="received" />
        </Told>
        <Told name={t('map.measure.coverage')} meaning={t('map.coverageMeans')}>
          {total.coverage === undefined ? (
            t('map.nothing')
          ) : (
            <Figure {...common} amount={total.coverage} measure="coverage" />
          )}
        </Told>
        {total.illustrative === true ? (
          <Badge variant="outline" color="gray" tt="none">
            {t('map.illustrative')}
          </Badge>
        ) : null}
      </Group>
      {required === 0 ? null : (
        <div className="map-bar" aria-hidden>
          <span style={{ inlineSize: `${(1 - lacking) * 100}%`, background: 'var(--map-money-3)' }} />
          <span style={{ inlineSize: `${lacking * 100}%`, background: 'var(--map-lack-3)' }} />
        </div>
      )}
      {required === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('map.lacking', { share: format.percent(lacking.toFixed(4)) })}
        </Text>
      )}
      <Unrated row={total} currency={filters.currency} question={filters.question} />
    </Paper>
  );
}

function Told({ name, meaning, children }: { name: string; meaning?: string; children: ReactNode }): ReactNode {
  return (
    <div title={meaning}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz="lg" fw={600}>
        {children}
      </Text>
    </div>
  );
}
