import { Title } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { Figure } from '@/frame/Figure';
import { useTexts } from '@/language/useTexts';
import type { FundingRow } from '@/map/measure';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import type { FlowMeasure, Via } from './graph';

export const FLOW_MEASURES: FlowMeasure[] = ['pledged', 'committed', 'received', 'allocated'];

interface Step {
  step: 'given' | 'spent';
  row: FundingRow;
}

/** The streams one by one, with all their stages. */
export function FlowsTable({
  given,
  spent,
  via,
  currency,
  question,
  nameOf,
  asOf,
}: {
  given: FundingRow[];
  spent: FundingRow[];
  via: Via;
  currency: string;
  question: Search;
  nameOf: (layer: 'donor' | 'via' | 'country', key: string) => string;
  asOf: string | undefined;
}): ReactNode {
  const t = useTexts();
  const steps = useMemo(() => {
    const moved = (row: FundingRow) => FLOW_MEASURES.some((measure) => Number(row[measure] ?? 0) !== 0);
    return [
      ...given.filter(moved).map((row): Step => ({ step: 'given', row })),
      ...spent.filter(moved).map((row): Step => ({ step: 'spent', row })),
    ];
  }, [given, spent]);
  const columns = useMemo<Column<Step>[]>(() => {
    const from = ({ step, row }: Step) =>
      step === 'given' ? nameOf('donor', row.donor ?? '') : nameOf('via', row[via] ?? '');
    const to = ({ step, row }: Step) =>
      step === 'given' ? nameOf('via', row[via] ?? '') : nameOf('country', row.country ?? '');
    return [
      {
        id: 'step',
        title: t('flows.step'),
        kind: 'choice',
        value: ({ step }) => t(`flows.steps.${step}.${via}`),
      },
      { id: 'from', title: t('flows.from'), value: from },
      { id: 'to', title: t('flows.to'), value: to },
      ...FLOW_MEASURES.map((measure): Column<Step> => ({
        id: measure,
        title: t(`map.measure.${measure}`),
        meaning: t(`map.meaning.${measure}`),
        kind: 'amount',
        value: ({ row }) => row[measure],
        show: ({ step, row }) => (
          <Figure
            amount={row[measure]}
            measure={measure}
            currency={currency}
            question={{
              ...question,
              [via]: row[via] ?? '',
              ...(step === 'given' ? { donor: row.donor ?? '' } : { country: row.country ?? '' }),
            }}
          />
        ),
      })),
    ];
  }, [t, nameOf, via, currency, question]);
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        {t('flows.table')}
      </Title>
      <DataTable
        name="flows"
        title={t('flows.table')}
        rows={steps}
        columns={columns}
        rowKey={({ step, row }) => `${step} ${row.donor ?? ''} ${row[via] ?? ''} ${row.country ?? ''}`}
        sort="-pledged"
        prefix="table-"
        asOf={asOf}
      />
    </div>
  );
}
