import { Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAddress } from '@/address/useParam';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Covered } from './Covered';
import { EntriesTable } from './EntriesTable';
import { Parts } from './Parts';
import { Unequal } from './Unequal';
import { sumOf } from './sumOf';
import { useExplanation } from './useExplanation';

/** A figure, opened to the entries that make it up. */
export function ExplainScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const [search] = useAddress();
  const measure = one(search['measure']);
  const found = useExplanation(search, measure !== 'coverage');
  const explained = found.data;
  if (measure === undefined) {
    return (
      <Page title={t('explain.title')}>
        <Nothing title={t('explain.nothingAsked')} hint={t('explain.nothingAskedHint')} />
      </Page>
    );
  }
  const title = t('explain.of', { measure: t(`measure.${measure}`, { defaultValue: measure }) });
  if (measure === 'coverage') {
    return (
      <Page title={title} lead={<Parts search={search} />}>
        <Covered search={search} />
      </Page>
    );
  }
  return (
    <Page title={title} lead={<Parts search={search} />}>
      {found.isError ? <Failed fault={found.error} retry={() => void found.refetch()} /> : null}
      {explained === undefined || found.isPlaceholderData ? (
        found.isError ? null : (
          <Waiting />
        )
      ) : (
        <>
          <Card withBorder>
            <Group gap="lg" align="baseline">
              <Text size="xl" fw={700} className="figure" data-testid="figure">
                <bdi>{format.money(figureOf(explained), explained.displayCurrency ?? 'USD')}</bdi>
              </Text>
              <Text size="sm" role="status">
                {t('explain.sum', {
                  count: explained.entries.length,
                  entries: format.number(explained.entries.length),
                  sum: format.money(
                    sumOf(explained.entries.map(({ amount }) => amount)),
                    explained.displayCurrency ?? 'USD',
                  ),
                })}
              </Text>
            </Group>
            <Unequal figure={figureOf(explained)} sum={sumOf(explained.entries.map(({ amount }) => amount))} />
            <Text size="sm" c="dimmed" mt={4}>
              {t(`measure.meaning.${measure}`, { defaultValue: '' })}
            </Text>
          </Card>
          <EntriesTable
            entries={explained.entries}
            title={title}
            asOf={explained.asOf}
            empty={<Nothing title={t('explain.none')} hint={t('explain.noneHint')} />}
          />
        </>
      )}
    </Page>
  );
}

/** Between two moments the entries come to the difference, else to the figure itself. */
function figureOf(explained: { total?: string; change?: { difference: string } }): string {
  return explained.change?.difference ?? explained.total ?? '0';
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
