import { Alert, Card, Group, Progress, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useAddress, useParam } from '@/address/useParam';
import { useRecordId } from '@/address/useRecordId';
import type { Schemas } from '@/api/client';
import { useAll, viewOf } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Facts } from '@/record/Facts';
import { useMoment } from '@/time/moment';
import { StateBadge } from './ImportsScreen';
import { PATHS, kindOf } from './kinds';
import { refusals } from './refusals';
import { RowsTable } from './RowsTable';
import { StartImport } from './StartImport';

type Import = Schemas['Import'];

const OUTCOMES = ['ACCEPTED', 'UNCHANGED', 'REFUSED'] as const;
const COLOURS = { ACCEPTED: 'teal.8', UNCHANGED: 'gray.6', REFUSED: 'red.8' } as const;
const POLL = 1500;

/** What became of the files that somebody handed over, while it goes on and ever after. */
export function ImportScreen(): ReactNode {
  const t = useTexts();
  const id = useRecordId();
  const moment = useMoment();
  const [{ atLeast }] = useAddress();
  const found = useQuery({
    ...viewOf(
      '/api/imports/{id}',
      {
        path: { id },
        query: typeof atLeast === 'string' && !moment.past ? { atLeast: Number(atLeast) } : {},
      },
      moment,
    ),
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' && !moment.past ? POLL : false),
  });
  if (found.data === undefined) {
    return (
      <Page title={t('imports.one')}>
        {found.isError ? <Failed fault={found.error} retry={() => void found.refetch()} /> : <Waiting />}
      </Page>
    );
  }
  const report = found.data;
  return (
    <Page
      title={t('imports.of', { kind: t(`imports.kind.${report.kind}`, { defaultValue: report.kind }) })}
      lead={t('imports.oneLead')}
    >
      <Counts report={report} />
      <Origin report={report} />
      {report.state === 'RUNNING' ? <GoingOn report={report} /> : null}
      {report.state === 'FINISHED' || moment.past ? <Rows report={report} /> : null}
    </Page>
  );
}

function Counts({ report }: { report: Import }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const counts = { ACCEPTED: report.accepted, UNCHANGED: report.unchanged, REFUSED: report.refused };
  const running = report.state === 'RUNNING';
  return (
    <Card withBorder p="md">
      <Group justify="space-between" mb="xs">
        <Text fw={600} role="status">
          {t('imports.answered', { count: report.rows, rows: format.number(report.rows) })}
        </Text>
        <StateBadge state={report.state} />
      </Group>
      <Progress.Root size="lg" aria-hidden>
        {running && report.rows === 0 ? <Progress.Section value={100} color="gray" striped animated /> : null}
        {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <Progress.Section
            key={outcome}
            value={(100 * counts[outcome]) / report.rows}
            color={COLOURS[outcome]}
            striped={running}
            animated={running}
          />
        ))}
      </Progress.Root>
      <Group component="dl" gap="xl" mt="sm" mb={0}>
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <Text component="dt" size="sm" fw={500}>
              {t(`imports.outcome.${outcome}`)}
            </Text>
            <Text component="dd" m={0} fz="xl" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
              <bdi>{format.number(counts[outcome])}</bdi>
            </Text>
            <Text component="dd" m={0} size="xs" c="dimmed">
              {t(`imports.outcomeMeaning.${outcome}`)}
            </Text>
          </div>
        ))}
      </Group>
    </Card>
  );
}

function Origin({ report }: { report: Import }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <Facts
        facts={[
          [t('imports.started'), format.instant(report.started)],
          [t('imports.finished'), report.finished === undefined ? undefined : format.instant(report.finished)],
          [t('imports.source'), report.source],
        ]}
      />
      <Card withBorder p="md">
        <Title order={2} size="h5" mb="xs">
          {t('imports.files')}
        </Title>
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {report.files.map(({ name, bytes, sha256 }) => (
            <li key={sha256}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{name}</bdi> · {t('imports.bytes', { count: bytes, bytes: format.number(bytes) })}
              </Text>
              <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{`SHA-256 ${sha256}`}</bdi>
              </Text>
            </li>
          ))}
        </Stack>
      </Card>
    </>
  );
}

/** While it runs, and where it stands still since a process was stopped. */
function GoingOn({ report }: { report: Import }): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const { past } = useMoment();
  const kind = kindOf(report.kind);
  return (
    <Alert variant="outline" title={t('imports.running')}>
      <Stack>
        <Text size="sm">{t('imports.runningHint')}</Text>
        {past || kind === undefined || !may(`POST ${PATHS[kind]}`) ? null : (
          <details>
            <Text component="summary" size="sm" style={{ cursor: 'pointer' }} mb="sm">
              {t('imports.stands')}
            </Text>
            <StartImport broken={{ id: report.id, kind }} />
          </details>
        )}
      </Stack>
    </Alert>
  );
}

function Rows({ report }: { report: Import }): ReactNode {
  const t = useTexts();
  const moment = useMoment();
  const [outcome, setOutcome] = useParam('outcome', report.refused > 0 ? 'REFUSED' : 'all');
  const rows = useAll('/api/imports/{id}/rows', {
    path: { id: report.id },
    query: (outcome === 'all' ? {} : { outcome }) as never,
    // What became of the rows does not change any more once all are answered.
    moment: report.finished === undefined ? moment : { asOf: report.finished },
  });
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('imports.became')}
        </Title>
        <SegmentedControl
          aria-label={t('imports.show')}
          value={outcome}
          onChange={setOutcome}
          data={[
            { value: 'all', label: t('imports.all') },
            ...OUTCOMES.map((value) => ({ value, label: t(`imports.outcome.${value}`) })),
          ]}
        />
      </Group>
      {rows.isError ? <Failed fault={rows.error} retry={() => void rows.refetch()} /> : null}
      {rows.data === undefined ? (
        rows.isError ? null : (
          <Waiting />
        )
      ) : (
        <>
          <Refusals rows={rows.data.items} />
          <RowsTable
            rows={rows.data.items}
            asOf={rows.data.asOf}
            empty={<Nothing title={t('imports.noRows')} hint={t('imports.noRowsHint')} />}
          />
        </>
      )}
    </Stack>
  );
}

function Refusals({ rows }: { rows: Schemas['ImportedRow'][] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const counted = useMemo(() => refusals(rows), [rows]);
  if (counted.length === 0) {
    return null;
  }
  return (
    <Card withBorder p="md">
      <Title order={3} size="h5" mb="xs">
        {t('imports.refusals')}
      </Title>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.reason')}</Table.Th>
            <Table.Th>{t('imports.field')}</Table.Th>
            <Table.Th ta="end">{t('imports.rows')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counted.map(({ code, field, rows: count, example }) => (
            <Table.Tr key={`${code} ${field}`}>
              <Table.Td>{t(`imports.code.${code}`, { defaultValue: example })}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{field}</bdi>
              </Table.Td>
              <Table.Td ta="end">
                <bdi>{format.number(count)}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
