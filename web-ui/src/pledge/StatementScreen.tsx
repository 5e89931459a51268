import { Card, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useParam } from '@/address/useParam';
import { useAll, useView } from '@/api/useView';
import { ParticipantSelect } from '@/form/fields';
import { Figure, type Measure } from '@/frame/Figure';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { DataTable } from '@/table/DataTable';
import { usePledgeColumns } from './PledgesScreen';
import { dues } from './PledgeScreen';

const MEASURES: Measure[] = ['pledged', 'committed', 'received', 'outstanding', 'allocated'];

/** What a donor promised, has paid, and what became of it. */
export function StatementScreen(): ReactNode {
  const t = useTexts();
  const { me, actingFor } = useReader();
  const own = me?.role === 'DONOR' ? (actingFor ?? me.participants[0] ?? '') : '';
  const [donor, setDonor] = useParam('donor', own);
  const participant = useView('/api/participants/{id}', { path: { id: donor }, enabled: donor !== '' });
  return (
    <Page
      title={
        participant.data === undefined ? t('statement.title') : t('statement.of', { donor: participant.data.name })
      }
      lead={t('statement.lead')}
      actions={
        me?.role === 'DONOR' ? undefined : (
          <ParticipantSelect
            kind="DONOR"
            label={t('pledge.donor')}
            value={donor === '' ? undefined : donor}
            onChange={(id) => setDonor(id ?? '')}
          />
        )
      }
    >
      {donor === '' ? (
        <Nothing title={t('statement.choose')} hint={t('statement.chooseHint')} />
      ) : (
        <Statement donor={donor} />
      )}
    </Page>
  );
}

function Statement({ donor }: { donor: string }): ReactNode {
  const t = useTexts();
  const whole = useView('/api/funding', { query: { donor: [donor] } });
  const pledges = useAll('/api/pledges', { query: { donor: [donor] } });
  const columns = usePledgeColumns();
  if (whole.isError) {
    return <Failed fault={whole.error} retry={() => void whole.refetch()} />;
  }
  if (whole.data === undefined) {
    return <Waiting />;
  }
  const { total, displayCurrency } = whole.data;
  return (
    <Stack gap="md">
      <Card withBorder>
        <SimpleGrid cols={{ base: 2, sm: 5 }}>
          {MEASURES.map((measure) => (
            <div key={measure}>
              <Text size="xs" c="dimmed">
                {t(`measure.${measure}`)}
              </Text>
              <Figure
                amount={total[measure as 'pledged']}
                currency={displayCurrency}
                measure={measure}
                question={{ donor }}
                size="lg"
              />
            </div>
          ))}
        </SimpleGrid>
      </Card>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Used donor={donor} by="country" />
        <Used donor={donor} by="theme" />
      </SimpleGrid>
      <DuePayments
        ids={(pledges.data?.items ?? [])
          .filter((one) => one.state === 'OPEN' || one.state === 'PARTLY_FULFILLED')
          .map(({ id }) => id)}
      />
      {pledges.data === undefined ? null : (
        <div>
          <Title order={2} size="h4" mb="xs">
            {t('pledge.all')}
          </Title>
          <DataTable
            name="statement"
            title={t('pledge.all')}
            rows={pledges.data.items}
            columns={columns}
            rowKey={(row) => row.id}
            sort="-valueDate"
            asOf={pledges.data.asOf}
            empty={<Nothing title={t('pledge.none')} hint={t('pledge.noneHint')} />}
          />
        </div>
      )}
    </Stack>
  );
}

/** Where a donor's money stands, by country or by theme, the largest first. */
function Used({ donor, by }: { donor: string; by: 'country' | 'theme' }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const funding = useView('/api/funding', { query: { donor: [donor], groupBy: [by] } });
  const rows = useMemo(
    () =>
      (funding.data?.rows ?? [])
        .filter((row) => Number(row.pledged ?? 0) !== 0 || row.noRate !== undefined)
        .toSorted((a, b) => Number(b.pledged ?? 0) - Number(a.pledged ?? 0)),
    [funding.data],
  );
  const name = (code: string | undefined) => {
    if (code === undefined || code === 'not specified') {
      return t('place.notSpecified');
    }
    if (code === 'several') {
      return t('place.several');
    }
    return by === 'country' ? format.place(code) : format.theme(code);
  };
  return (
    <Card withBorder component="section" aria-label={t(`statement.by.${by}`)}>
      <Title order={2} size="h4" mb="xs">
        {t(`statement.by.${by}`)}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`field.name.${by}`)}</Table.Th>
            <Table.Th ta="end">{t('measure.pledged')}</Table.Th>
            <Table.Th ta="end">{t('measure.received')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const code = row[by];
            return (
              <Table.Tr key={code ?? ''}>
                <Table.Td>{name(code)}</Table.Td>
                {(['pledged', 'received'] as const).map((measure) => (
                  <Table.Td key={measure} ta="end">
                    <Figure
                      amount={row[measure]}
                      currency={funding.data?.displayCurrency ?? ''}
                      measure={measure}
                      question={{ donor, ...(code === undefined ? {} : { [by]: code }) }}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

/** Instalments that are due or overdue, over all pledges that are not yet fulfilled. */
function DuePayments({ ids }: { ids: string[] }): ReactNode {
  const t = useTexts();
  return (
    <Card withBorder component="section" aria-label={t('statement.due')}>
      <Title order={2} size="h4" mb="xs">
        {t('statement.due')}
      </Title>
      {ids.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('statement.nothingDue')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pledge.one')}</Table.Th>
              <Table.Th>{t('instalments.dueColumn')}</Table.Th>
              <Table.Th ta="end">{t('field.name.amount')}</Table.Th>
              <Table.Th>{t('pledge.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ids.map((id) => (
              <PledgeDues key={id} id={id} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

function PledgeDues({ id }: { id: string }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const pledge = useView('/api/pledges/{id}', { path: { id } });
  if (pledge.data === undefined) {
    return null;
  }
  return dues(pledge.data)
    .filter(({ state }) => state !== 'paid')
    .map((due) => (
      <Table.Tr key={`${id} ${due.due}`}>
        <Table.Td>
          <Link to={'/pledges/$id'} params={{ id }}>
            <bdi>{pledge.data.reference ?? id.slice(0, 8)}</bdi>
          </Link>
        </Table.Td>
        <Table.Td>{format.day(due.due)}</Table.Td>
        <Table.Td ta="end" className="figure">
          <bdi>{format.money(due.amount, due.currency)}</bdi>
        </Table.Td>
        <Table.Td {...(due.state === 'overdue' ? { c: 'var(--mantine-color-error)' } : {})}>
          {t(`instalments.state.${due.state}`)}
        </Table.Td>
      </Table.Tr>
    ));
}
