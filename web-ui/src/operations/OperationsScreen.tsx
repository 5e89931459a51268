import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { viewOf } from '@/api/useView';
import { Failed, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTexts } from '@/language/useTexts';
import { DeadLetters } from './DeadLetters';
import { ProjectionCard } from './ProjectionCard';
import { ReplayCheck } from './ReplayCheck';

/** How often is asked while a group is being rebuilt, and otherwise. */
const SOON = 1000;
const USUAL = 5000;

/** How far the views are, what they could not take in, and whether they are what the events say. */
export function OperationsScreen(): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  const groups = useQuery({
    ...viewOf('/ops/projections', {}, {}),
    refetchInterval: (query) =>
      query.state.data?.some(({ state, lag }) => state === 'REBUILDING' || lag > 0) === true ? SOON : USUAL,
  });
  const parked = useQuery({ ...viewOf('/ops/dead-letters', {}, {}), refetchInterval: USUAL });
  return (
    <Page title={t('operations.title')} lead={t('operations.lead')}>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('operations.projections')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('operations.projectionsMeaning')}
        </Text>
        {groups.isError ? <Failed fault={groups.error} retry={() => void groups.refetch()} /> : null}
        {groups.data === undefined && !groups.isError ? <Waiting /> : null}
        {groups.data?.map((group) => (
          <ProjectionCard key={group.group} group={group} />
        ))}
      </Stack>
      <Stack gap="sm" component="section">
        <Title order={2} size="h4">
          {t('operations.deadLetters')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('operations.deadLettersMeaning')}
        </Text>
        {parked.isError ? <Failed fault={parked.error} retry={() => void parked.refetch()} /> : null}
        {parked.data === undefined ? null : <DeadLetters parked={parked.data} groups={groups.data ?? []} />}
      </Stack>
      {may('POST /ops/replay-check') ? (
        <Stack gap="sm" component="section">
          <Title order={2} size="h4">
            {t('operations.replay')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('operations.replayMeaning')}
          </Text>
          <ReplayCheck />
        </Stack>
      ) : null}
    </Page>
  );
}
