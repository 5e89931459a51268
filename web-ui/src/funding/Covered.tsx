import { Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Figure } from '@/frame/Figure';
import { Failed, Waiting } from '@/frame/Outcome';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { PARTS } from './useExplanation';

const ASKED = ['displayCurrency', 'periodFrom', 'periodTo', ...PARTS];

/** A share of one figure in another, each of which opens to its entries. */
export function Covered({ search }: { search: Search }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const question = Object.fromEntries(
    ASKED.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  );
  const funding = useView('/api/funding', { query: { ...question, groupBy: ['theme'] } });
  if (funding.isError) {
    return <Failed fault={funding.error} retry={() => void funding.refetch()} />;
  }
  if (funding.data === undefined) {
    return <Waiting />;
  }
  const { total, displayCurrency } = funding.data;
  return (
    <Card withBorder>
      <Group gap="xl" align="baseline">
        <Text size="xl" fw={700} className="figure" data-testid="figure">
          <bdi>{total.coverage === undefined ? t('map.nothing') : format.percent(total.coverage)}</bdi>
        </Text>
        {(['committed', 'required'] as const).map((measure) => (
          <div key={measure}>
            <Text size="xs" c="dimmed">
              {t(`measure.${measure}`)}
            </Text>
            <Figure
              amount={total[measure]}
              currency={displayCurrency}
              measure={measure}
              question={question}
              size="lg"
            />
          </div>
        ))}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {t('map.coverageMeans')}
      </Text>
    </Card>
  );
}
