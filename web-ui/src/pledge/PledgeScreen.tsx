import { Badge, Card, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useView } from '@/api/useView';
import { Figure } from '@/frame/Figure';
import { Failed, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useRecordId } from '@/address/useRecordId';
import { useTexts } from '@/language/useTexts';
import { Actions } from '@/record/Actions';
import { Facts } from '@/record/Facts';
import { History } from '@/record/History';
import { today } from '@/record/fieldSpec';
import { pledgeActions } from './pledgeActions';

type Pledge = Schemas['PledgePage'];

/** One pledge: what it is for, what has become of it, and all that happened to it. */
export function PledgeScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const id = useRecordId();
  const found = useView('/api/pledges/{id}', { path: { id } });
  const pledge = found.data;
  if (found.isError) {
    return (
      <Page title={t('pledge.one')}>
        <Failed fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (pledge === undefined) {
    return <Waiting />;
  }
  return (
    <Page
      title={pledge.reference ?? t('pledge.one')}
      lead={
        <Group gap="xs">
          <bdi>{pledge.donorName}</bdi>
          <Badge variant="outline">{t(`pledge.states.${pledge.state}`)}</Badge>
          {pledge.illustrative ? (
            <Badge color="gray" variant="outline">
              {t('record.illustrative')}
            </Badge>
          ) : null}
        </Group>
      }
      actions={<Actions kind="pledge" id={id} actions={pledgeActions(pledge, t, format)} />}
    >
      <Stages pledge={pledge} />
      <Facts
        facts={[
          [t('field.name.valueDate'), format.day(pledge.valueDate)],
          [t('pledge.kind'), t(`pledge.kinds.${pledge.kind}`)],
          [t('pledge.form'), t(`pledge.forms.${pledge.form}`)],
          [t('earmark.label'), t(`earmark.grade.${pledge.grade}`)],
          [t('pledge.country'), pledge.country.map(format.place).join(', ')],
          [t('pledge.theme'), pledge.theme.map((code) => format.theme(code)).join(', ')],
          [t('earmark.appeal'), pledge.appealName],
          [t('pledge.conditions'), pledge.conditions],
          [t('pledge.description'), pledge.description],
          [t('visibility.label'), t(`visibility.level.${pledge.visibility.level}`)],
          [t('record.origin'), pledge.origin],
        ]}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Instalments pledge={pledge} />
        <Allocations pledge={pledge} />
      </SimpleGrid>
      <History entries={pledge.history} />
    </Page>
  );
}

/** What is promised, of that agreed, of that paid; each stage within the one before. */
function Stages({ pledge }: { pledge: Pledge }): ReactNode {
  const t = useTexts();
  const { own } = pledge;
  const whole = Number(own.pledged.amount);
  const figures = [
    ['pledged', own.pledged],
    ['committed', own.committed],
    ['received', own.received],
    ['outstanding', own.outstanding],
  ] as const;
  return (
    <Card withBorder>
      <SimpleGrid cols={{ base: 2, sm: 5 }}>
        {figures.map(([measure, money]) => (
          <div key={measure}>
            <Text size="xs" c="dimmed">
              {t(`measure.${measure}`)}
            </Text>
            <Figure
              amount={money.amount}
              currency={money.currency}
              measure={measure}
              question={{ pledge: pledge.id }}
              size="lg"
            />
          </div>
        ))}
        <div>
          <Text size="xs" c="dimmed">
            {t('pledge.unallocated')}
          </Text>
          <Money money={own.unallocated} />
        </div>
      </SimpleGrid>
      <div className="stages" aria-hidden>
        {(['pledged', 'committed', 'received'] as const).map((stage) => (
          <div
            key={stage}
            className={`stage ${stage}`}
            style={{
              inlineSize: `${whole > 0 ? Math.min(100, (100 * Number(own[stage].amount)) / whole) : 0}%`,
            }}
          />
        ))}
      </div>
    </Card>
  );
}

function Money({ money }: { money: Schemas['Amount'] }): ReactNode {
  const format = useFormat();
  return (
    <Text size="lg" className="figure">
      <bdi>{format.money(money.amount, money.currency)}</bdi>
    </Text>
  );
}

/** What is due, set against what has been received: the oldest instalment is paid first. */
function Instalments({ pledge }: { pledge: Pledge }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const rows = dues(pledge);
  return (
    <Card withBorder component="section" aria-label={t('field.name.instalments')}>
      <Title order={2} size="h4" mb="xs">
        {t('field.name.instalments')}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('instalments.none')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('instalments.dueColumn')}</Table.Th>
              <Table.Th ta="end">{t('field.name.amount')}</Table.Th>
              <Table.Th>{t('pledge.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.due} ${row.amount}`}>
                <Table.Td>{format.day(row.due)}</Table.Td>
                <Table.Td ta="end" className="figure">
                  <bdi>{format.money(row.amount, row.currency)}</bdi>
                </Table.Td>
                <Table.Td>{t(`instalments.state.${row.state}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

export interface Due {
  due: string;
  amount: string;
  currency: string;
  state: 'paid' | 'partly' | 'overdue' | 'due';
}

/** Receipts fill the oldest instalment first. */
export function dues(pledge: Pick<Pledge, 'instalments' | 'own' | 'asOf' | 'valueAsOf'>): Due[] {
  const cents = (amount: string) => Math.round(Number(amount) * 100);
  const then = pledge.valueAsOf ?? (pledge.asOf === '' ? today() : pledge.asOf.slice(0, 10));
  let left = cents(pledge.own.received.amount);
  return pledge.instalments
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .map(({ due, amount }) => {
      const owed = cents(amount.amount);
      const paid = Math.min(left, owed);
      left -= paid;
      const state = paid === owed ? 'paid' : due < then ? 'overdue' : paid > 0 ? 'partly' : 'due';
      return { due, amount: amount.amount, currency: amount.currency, state };
    });
}

function Allocations({ pledge }: { pledge: Pledge }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <Card withBorder component="section" aria-label={t('pledge.allocations')}>
      <Title order={2} size="h4" mb="xs">
        {t('pledge.allocations')}
      </Title>
      {pledge.allocations.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('pledge.noAllocations')}
        </Text>
      ) : (
        <Stack gap="xs">
          {pledge.allocations.map((allocation) => (
            <Group key={allocation.id} justify="space-between" gap="xs">
              <Text size="sm" style={{ flex: '1 1 12rem' }}>
                {allocation.need === undefined ? null : <NeedLink id={allocation.need} />}
                {allocation.activity === undefined ? null : <ActivityLink id={allocation.activity} />}
              </Text>
              <Text size="sm" className="figure">
                <bdi>{format.money(allocation.amount.amount, allocation.amount.currency)}</bdi>
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Card>
  );
}

export function NeedLink({ id }: { id: string }): ReactNode {
  const need = useView('/api/needs/{id}', { path: { id } });
  return (
    <Link to={'/needs/$id'} params={{ id }}>
      <bdi>{need.data?.title ?? id.slice(0, 8)}</bdi>
    </Link>
  );
}

export function ActivityLink({ id }: { id: string }): ReactNode {
  const activity = useView('/api/activities/{id}', { path: { id } });
  return (
    <Link to={'/activities/$id'} params={{ id }}>
      <bdi>{activity.data?.title ?? id.slice(0, 8)}</bdi>
    </Link>
  );
}
