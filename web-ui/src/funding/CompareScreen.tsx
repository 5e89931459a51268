import { Alert, Anchor, Button, Card, Group, Modal, Select, SimpleGrid, Text } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useParam } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Figure, type Measure } from '@/frame/Figure';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Column } from '@/table/column';
import { DataTable } from '@/table/DataTable';
import { localDayOf } from '@/time/localOf';
import { useMoment } from '@/time/moment';
import { useMomentText } from '@/time/useMomentText';
import { Causes } from './Causes';
import { MomentFields } from './MomentFields';
import { only } from './only';
import { differenceOf, sumOf } from './sumOf';
import { type TwoMoments, useTwoMoments } from './useTwoMoments';

const MEASURES: Measure[] = ['gap', 'required', 'pledged', 'committed', 'received', 'allocated'];
/** Stands for the key of a row where all of it is meant. */
const WHOLE = '';
const GROUPINGS = ['country', 'region', 'theme', 'donor', 'appeal'] as const;
type By = (typeof GROUPINGS)[number];

interface Pair {
  code: string;
  name: string;
  earlier: string;
  later: string;
  difference: string;
}

/** Two moments on both clocks side by side, and what caused the difference between them. */
export function CompareScreen(): ReactNode {
  const t = useTexts();
  const moments = useTwoMoments();
  const text = usePointText();
  const [measureText, setMeasure] = useParam('measure', 'received');
  const [byText, setBy] = useParam('by', 'country');
  const measure = MEASURES.find((one) => one === measureText) ?? 'received';
  const by = GROUPINGS.find((one) => one === byText) ?? 'country';
  return (
    <Page
      title={t('compare.title')}
      lead={
        moments.unchosen
          ? t('compare.lead')
          : t('compare.compared', {
              measure: t(`measure.${measure}`),
              earlier: text(moments.earlier),
              later: text(moments.later),
            })
      }
    >
      <MomentsForm key={JSON.stringify(moments.typed)} moments={moments} />
      <Group gap="sm" align="flex-end" className="unprinted">
        <Select
          label={t('compare.measure')}
          data={MEASURES.map((one) => ({ value: one, label: t(`measure.${one}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(next) => setMeasure(next ?? 'received')}
        />
        <Select
          label={t('compare.by')}
          data={GROUPINGS.map((one) => ({ value: one, label: t(`compare.grouping.${one}`) }))}
          value={by}
          allowDeselect={false}
          onChange={(next) => setBy(next ?? 'country')}
        />
      </Group>
      {moments.unchosen ? (
        <Nothing title={t('compare.choose')} hint={t('compare.chooseHint')} />
      ) : (
        <Compared moments={moments} measure={measure} by={by} />
      )}
    </Page>
  );
}

/** Both clocks of a moment in words, also where one is not limited. */
function usePointText(): (point: TwoMoments['earlier']) => string {
  const t = useTexts();
  const text = useMomentText();
  return useCallback(
    ({ asOf, valueAsOf }) =>
      [
        asOf === undefined ? t('compare.knownNow') : text({ asOf }),
        valueAsOf === undefined ? t('compare.allDays') : text({ valueAsOf }),
      ].join(t('time.and')),
    [t, text],
  );
}

function MomentsForm({ moments }: { moments: TwoMoments }): ReactNode {
  const t = useTexts();
  const text = useMomentText();
  const header = useMoment();
  const [typed, setTyped] = useState(moments.typed);
  const today = localDayOf(new Date());
  const choose = (side: 'earlier' | 'later', value: string) =>
    moments.choose({ ...typed, [side]: { ...typed[side], value } });
  return (
    <form
      className="unprinted"
      onSubmit={(event) => {
        event.preventDefault();
        moments.choose(typed);
      }}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <MomentFields
          legend={t('compare.earlier')}
          usual={t('compare.asLater')}
          hint={t('compare.valueAsLater')}
          typed={typed.earlier}
          onTyped={(earlier) => setTyped({ ...typed, earlier })}
          onDay={(day) => choose('earlier', day)}
          before={moments.later.valueAsOf ?? today}
        />
        <MomentFields
          legend={t('compare.later')}
          usual={t('compare.asHeader', { moment: text(header.asOf === undefined ? {} : { asOf: header.asOf }) })}
          hint={t('compare.valueAsHeader')}
          typed={typed.later}
          onTyped={(later) => setTyped({ ...typed, later })}
          onDay={(day) => choose('later', day)}
          before={header.valueAsOf ?? today}
        />
      </SimpleGrid>
      <Button type="submit" mt="sm">
        {t('compare.go')}
      </Button>
    </form>
  );
}

function Compared({ moments, measure, by }: { moments: TwoMoments; measure: Measure; by: By }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const text = usePointText();
  const [opened, setOpened] = useState<Pair>();
  const grouped = { query: { groupBy: [by] } as never };
  const earlier = useView('/api/funding', { ...grouped, moment: moments.earlier });
  const later = useView('/api/funding', { ...grouped, moment: moments.later });
  const days = { earlier: moments.earlier.valueAsOf, later: moments.later.valueAsOf };
  const sameDay = days.earlier === days.later;
  const sameRecorded = moments.earlier.asOf === moments.later.asOf;
  const reversed =
    (!sameRecorded && (earlier.data?.position ?? 0) > (later.data?.position ?? 0)) ||
    (days.earlier !== undefined && days.later !== undefined && days.earlier > days.later);
  const currency = later.data?.displayCurrency ?? 'USD';
  const pairs = useMemo(() => {
    const amount = (row: object) => ((row as Record<string, unknown>)[measure] as string | undefined) ?? '0';
    const code = (row: object) => ((row as Record<string, unknown>)[by] as string | undefined) ?? 'not specified';
    const name = (row: object, of: string) => {
      if (of === 'several') return t('place.several');
      if (of === 'not specified') return t('place.notSpecified');
      if (by === 'country' || by === 'region') return format.place(of);
      if (by === 'theme') return format.theme(of);
      return ((row as Record<string, unknown>)[`${by}Name`] as string | undefined) ?? of;
    };
    const found = new Map<string, Pair>();
    for (const row of earlier.data?.rows ?? []) {
      const of = code(row);
      found.set(of, { code: of, name: name(row, of), earlier: amount(row), later: '0', difference: '0' });
    }
    for (const row of later.data?.rows ?? []) {
      const of = code(row);
      const pair = found.get(of) ?? { code: of, name: name(row, of), earlier: '0', later: '0', difference: '0' };
      found.set(of, { ...pair, later: amount(row) });
    }
    return [...found.values()].map((pair) => ({
      ...pair,
      difference: differenceOf(pair.later, pair.earlier),
    }));
  }, [earlier.data, later.data, by, measure, t, format]);
  const columns = useMemo<Column<Pair>[]>(() => {
    const figure = (amount: string, moment: TwoMoments['earlier'], code: string) => (
      <Figure amount={amount} currency={currency} measure={measure} question={{ ...moment, [by]: only(code) }} bare />
    );
    return [
      { id: 'name', title: t(`compare.grouping.${by}`), value: (row) => row.name, code: (row) => row.code },
      {
        id: 'earlier',
        title: t('compare.earlier'),
        meaning: text(moments.earlier),
        kind: 'amount',
        value: (row) => row.earlier,
        show: (row) => figure(row.earlier, moments.earlier, row.code),
      },
      {
        id: 'later',
        title: t('compare.later'),
        meaning: text(moments.later),
        kind: 'amount',
        value: (row) => row.later,
        show: (row) => figure(row.later, moments.later, row.code),
      },
      {
        id: 'difference',
        title: t('compare.difference'),
        meaning: t('compare.differenceMeaning'),
        kind: 'amount',
        value: (row) => row.difference,
        show: (row) =>
          Number(row.difference) === 0 || reversed ? (
            <bdi>{format.amount(row.difference)}</bdi>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpened(row)} className="figure">
              <bdi>{(Number(row.difference) > 0 ? '+' : '') + format.amount(row.difference)}</bdi>
            </Button>
          ),
      },
    ];
  }, [t, by, measure, currency, format, text, moments, reversed]);
  const fault = earlier.error ?? later.error;
  if (fault !== null) {
    return <Failed fault={fault} />;
  }
  if (earlier.data === undefined || later.data === undefined) {
    return <Waiting />;
  }
  const total = (field: 'earlier' | 'later' | 'difference') => sumOf(pairs.map((row) => row[field]));
  const whole = { earlier: total('earlier'), later: total('later'), difference: total('difference') };
  return (
    <>
      {reversed || (sameDay && sameRecorded) ? (
        <Alert color="yellow" variant="outline" role="alert">
          {t(reversed ? 'compare.reversed' : 'compare.same')}
        </Alert>
      ) : null}
      <Card withBorder>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {(['earlier', 'later', 'difference'] as const).map((field) => (
            <div key={field}>
              <Text size="xs" c="dimmed">
                {t(`compare.${field}`)}
              </Text>
              <Text size="lg" fw={600} className="figure">
                {field !== 'difference' ? (
                  <Figure amount={whole[field]} currency={currency} measure={measure} question={moments[field]} />
                ) : Number(whole.difference) === 0 || reversed ? (
                  <bdi>{format.money(whole.difference, currency)}</bdi>
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    inherit
                    onClick={() => setOpened({ ...whole, code: WHOLE, name: t('matrix.total') })}
                  >
                    <bdi>{format.money(whole.difference, currency)}</bdi>
                  </Anchor>
                )}
              </Text>
              {field === 'difference' ? null : (
                <Text size="xs" c="dimmed">
                  {text(moments[field])}
                </Text>
              )}
            </div>
          ))}
        </SimpleGrid>
      </Card>
      <DataTable
        name="comparison"
        title={t('compare.title')}
        rows={pairs}
        columns={columns}
        rowKey={(row) => row.code}
        sort="-difference"
        asOf={later.data.asOf}
        empty={<Nothing title={t('compare.none')} />}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        size="xl"
        title={t('compare.causes', { name: opened?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {opened === undefined ? null : (
          <Causes
            search={{
              measure,
              displayCurrency: currency,
              ...(sameRecorded ? {} : { from: String(earlier.data.position) }),
              to: String(later.data.position),
              ...(days.earlier === undefined || sameDay ? {} : { fromValueAsOf: days.earlier }),
              ...(days.later === undefined ? {} : { valueAsOf: days.later }),
              ...(opened.code === WHOLE ? {} : { [by]: only(opened.code) }),
            }}
            currency={currency}
          />
        )}
      </Modal>
    </>
  );
}
