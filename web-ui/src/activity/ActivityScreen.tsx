import { Badge, Button, Card, Group, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Schemas } from '@/api/client';
import { useView } from '@/api/useView';
import { Failed, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useRecordId } from '@/address/useRecordId';
import { useTexts } from '@/language/useTexts';
import { NeedLink } from '@/pledge/PledgeScreen';
import { Actions } from '@/record/Actions';
import { Facts } from '@/record/Facts';
import { History, ParticipantName } from '@/record/History';
import { useMoment } from '@/time/moment';
import { activityActions } from './activityActions';

type Activity = Schemas['ActivityPage'];
type CountryShare = Schemas['CountryShare'];

/** One activity: its plan, what came of it, and all that happened to it. */
export function ActivityScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { may } = useReader();
  const { past } = useMoment();
  const id = useRecordId();
  const found = useView('/api/activities/{id}', { path: { id } });
  const activity = found.data;
  if (found.isError) {
    return (
      <Page title={t('activity.one')}>
        <Failed fault={found.error} retry={() => void found.refetch()} />
      </Page>
    );
  }
  if (activity === undefined) {
    return <Waiting />;
  }
  const plan = activity.plan;
  const over = activity.state === 'COMPLETED' || activity.state === 'CANCELLED';
  return (
    <Page
      title={activity.title}
      lead={
        <Group gap="xs">
          <span>{t(`activity.kinds.${activity.kind}`)}</span>
          <Badge variant="outline">{t(`activity.states.${activity.state}`)}</Badge>
        </Group>
      }
      actions={
        <>
          {!over && !past && may('POST /api/activities/{id}/plans') ? (
            <Button component={Link} variant="default" size="sm" to={'/activities/new'} search={{ plan: id } as never}>
              {t('activity.plan')}
            </Button>
          ) : null}
          <Actions kind="activity" id={id} actions={activityActions(activity)} />
        </>
      }
    >
      <Facts
        facts={[
          [t('activity.lead'), activity.leadName],
          [
            t('activity.when'),
            activity.start === undefined
              ? undefined
              : [activity.start, activity.end]
                  .filter((day) => day !== undefined)
                  .map(format.day)
                  .join(' – '),
          ],
          [t('activity.place'), activity.place],
          [t('field.name.theme'), format.theme(activity.theme)],
          [
            t('field.name.country'),
            (plan?.countries ?? activity.country.map((country): CountryShare => ({ country })))
              .map(({ country, share }) => format.place(country) + (share === undefined ? '' : ` ${share} %`))
              .join(', '),
          ],
          [
            t('activity.budget'),
            plan?.budget === undefined ? undefined : format.money(plan.budget.amount, plan.budget.currency),
          ],
          [
            t('activity.supporting'),
            plan?.supporting === undefined || plan.supporting.length === 0 ? undefined : (
              <>
                {plan.supporting.map((participant, index) => (
                  <span key={participant}>
                    {index === 0 ? '' : ', '}
                    <ParticipantName id={participant} />
                  </span>
                ))}
              </>
            ),
          ],
          [t('visibility.label'), t(`visibility.level.${activity.visibility.level}`)],
        ]}
      />
      <Addressed activity={activity} />
      <Results activity={activity} />
      <History entries={activity.history} />
    </Page>
  );
}

function Addressed({ activity }: { activity: Activity }): ReactNode {
  const t = useTexts();
  const needs = activity.plan?.needs ?? [];
  return (
    <Card withBorder component="section" aria-label={t('activity.needs')}>
      <Title order={2} size="h4" mb="xs">
        {t('activity.needs')}
      </Title>
      {needs.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('activity.noNeeds')}
        </Text>
      ) : (
        needs.map(({ need, share }) => (
          <Group key={need} justify="space-between">
            <Text size="sm">
              <NeedLink id={need} />
            </Text>
            <Text size="sm">{share} %</Text>
          </Group>
        ))
      )}
    </Card>
  );
}

function Results({ activity }: { activity: Activity }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const results = activity.results;
  if (results === undefined) {
    return null;
  }
  const attendance = results.attendance ?? [];
  return (
    <Card withBorder component="section" aria-label={t('activity.results')}>
      <Title order={2} size="h4" mb="xs">
        {t('activity.results')}
      </Title>
      {results.summary === undefined ? null : (
        <Text size="sm" mb="xs">
          <bdi>{results.summary}</bdi>
        </Text>
      )}
      {results.officialsTrained === undefined ? null : (
        <Text size="sm">
          {t('activity.trained', {
            count: results.officialsTrained,
            officials: format.number(results.officialsTrained),
          })}
        </Text>
      )}
      {attendance.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field.name.country')}</Table.Th>
              <Table.Th>{t('attendance.functionHint')}</Table.Th>
              <Table.Th ta="end">{t('activity.participants')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attendance.map((one) => (
              <Table.Tr key={`${one.country} ${one.function}`}>
                <Table.Td>{one.country === undefined ? '' : format.place(one.country)}</Table.Td>
                <Table.Td>
                  <bdi>{one.function}</bdi>
                </Table.Td>
                <Table.Td ta="end">{format.number(one.participants)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {results.documents === undefined || results.documents.length === 0 ? null : (
        <ul>
          {results.documents.map((document) => (
            <li key={document}>
              <bdi>{document}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
