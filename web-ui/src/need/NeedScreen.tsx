import { Badge, Card, Group, Progress, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useAll, useView } from '@/api/useView';
import { Figure } from '@/frame/Figure';
import { Failed, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useRecordId } from '@/address/useRecordId';
import { useTexts } from '@/language/useTexts';
import { Actions } from '@/record/Actions';
import { Facts } from '@/record/Facts';
import { History } from '@/record/History';
import { needActions } from './needActions';

type Need = Schemas['NeedPage'];

/** One need: what is lacking, what funds it, which activities address it, and all that happened to it. */
export function NeedScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const id = useRecordId();
  const found = useView('/api/needs/{id}', { path: { id } });
  const need = found.data;
  if (found.isError) {
    return (
      <Page title={t('need.one')}>
        <Failed fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (need === undefined) {
    return <Waiting />;
  }
  return (
    <Page
      title={need.title}
      lead={
        <Group gap="xs">
          {need.country === undefined ? null : <span>{format.place(need.country)}</span>}
          {need.theme === undefined ? null : <span>{format.theme(need.theme)}</span>}
          <Badge variant="outline">{t(`need.states.${need.state}`)}</Badge>
          {need.illustrative ? (
            <Badge color="gray" variant="outline">
              {t('record.illustrative')}
            </Badge>
          ) : null}
        </Group>
      }
      actions={<Actions kind="need" id={id} actions={needActions(need, t)} />}
    >
      <Coverage need={need} />
      <Facts
        facts={[
          [t('field.name.priority'), t(`need.priority.${need.priority}`)],
          [t('need.since'), format.day(need.valueDate)],
          [t('earmark.appeal'), need.appealName],
          [t('field.name.description'), need.description],
          [t('visibility.label'), t(`visibility.level.${need.visibility.level}`)],
          [t('record.origin'), need.origin],
        ]}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <FundedBy id={id} />
        <AddressedBy need={need} />
      </SimpleGrid>
      <History entries={need.history} />
    </Page>
  );
}

function Coverage({ need }: { need: Need }): ReactNode {
  const t = useTexts();
  const required = Number(need.required ?? 0);
  const figures = (['required', 'allocated', 'received', 'gap', 'surplus'] as const).filter(
    (measure) => need[measure] !== undefined && (measure !== 'surplus' || need.overCovered === true),
  );
  return (
    <Card withBorder>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {figures.map((measure) => (
          <div key={measure}>
            <Text size="xs" c="dimmed">
              {t(`measure.${measure}`)}
            </Text>
            <Figure
              amount={need[measure]}
              currency={need.displayCurrency}
              measure={measure}
              question={{ need: need.id }}
              size="lg"
            />
          </div>
        ))}
      </SimpleGrid>
      {required > 0 ? (
        <Progress
          mt="sm"
          size="lg"
          value={Math.min(100, (100 * Number(need.allocated ?? 0)) / required)}
          aria-label={t('measure.coverage')}
        />
      ) : null}
    </Card>
  );
}

/** The pledges whose money is assigned to a need. */
function FundedBy({ id }: { id: string }): ReactNode {
  const t = useTexts();
  const funding = useView('/api/funding', { query: { groupBy: ['pledge'], need: [id] } });
  const rows = (funding.data?.rows ?? []).filter((row) => row.pledge !== undefined);
  return (
    <Card withBorder component="section" aria-label={t('need.fundedBy')}>
      <Title order={2} size="h4" mb="xs">
        {t('need.fundedBy')}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('need.notFunded')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pledge.one')}</Table.Th>
              <Table.Th ta="end">{t('measure.allocated')}</Table.Th>
              <Table.Th ta="end">{t('measure.received')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.pledge}>
                <Table.Td>
                  <Link to={'/pledges/$id'} params={{ id: row.pledge }}>
                    <bdi>{row.pledgeReference ?? row.pledge?.slice(0, 8)}</bdi>
                  </Link>
                </Table.Td>
                {(['allocated', 'received'] as const).map((measure) => (
                  <Table.Td key={measure} ta="end">
                    <Figure
                      amount={row[measure]}
                      currency={funding.data?.displayCurrency ?? ''}
                      measure={measure}
                      question={{ need: id, pledge: row.pledge ?? '' }}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

/** Activities in its country and theme: those that name it as addressed come from their own pages. */
function AddressedBy({ need }: { need: Need }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const activities = useAll('/api/activities', {
    query: {
      ...(need.country === undefined ? {} : { country: [need.country] }),
      ...(need.theme === undefined ? {} : { theme: [need.theme] }),
    },
  });
  const rows = activities.data?.items ?? [];
  return (
    <Card withBorder component="section" aria-label={t('need.activities')}>
      <Title order={2} size="h4" mb="xs">
        {t('need.activities')}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('need.noActivities')}
        </Text>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
          {rows.map((activity) => (
            <li key={activity.id}>
              <Text size="sm">
                <Link to={'/activities/$id'} params={{ id: activity.id }}>
                  <bdi>{activity.title}</bdi>
                </Link>{' '}
                <Text span c="dimmed" size="xs">
                  {t(`activity.states.${activity.state}`)}
                  {activity.start === undefined ? '' : ` · ${format.day(activity.start)}`}
                </Text>
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
