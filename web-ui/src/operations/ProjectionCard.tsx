import { Alert, Badge, Button, Card, Group, Progress, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { Confirmed } from '@/frame/Confirmed';
import { useTold } from '@/frame/Told';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

type Projection = Schemas['ProjectionGroup'];

const COLOURS: Record<Projection['state'], string> = {
  RUNNING: 'teal',
  REBUILDING: 'yellow',
  FAILING: 'red',
  STOPPED: 'red',
  ELSEWHERE: 'gray',
};

export function useGroupName(): (group: string) => string {
  const t = useTexts();
  return (group) => t(`operations.group.${group}`, { defaultValue: group });
}

/** How far a group of views is, who writes it, and how to build it anew. */
export function ProjectionCard({ group }: { group: Projection }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const nameOf = useGroupName();
  const { may } = useReader();
  const call = useCall();
  const say = useTold();
  const [asking, setAsking] = useState(false);
  const name = nameOf(group.group);
  const rebuilding = group.state === 'REBUILDING';
  const rebuild = async () => {
    await call(api.POST('/ops/projections/{group}/rebuild', { params: { path: { group: group.group } } }));
    say(t('operations.rebuildBegun', { group: name }));
  };
  return (
    <Card withBorder p="md">
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {name}
          </Title>
          <Badge variant="dot" color={COLOURS[group.state]} tt="none">
            {t(`operations.state.${group.state}`)}
          </Badge>
        </Group>
        {may('POST /ops/projections/{group}/rebuild') ? (
          <Button
            size="xs"
            variant="default"
            disabled={rebuilding}
            onClick={() => setAsking(true)}
            aria-label={t('operations.rebuildOf', { group: name })}
          >
            {t('operations.rebuild')}
          </Button>
        ) : null}
      </Group>
      <Progress
        value={group.head === 0 ? 100 : (100 * group.position) / group.head}
        striped={rebuilding}
        animated={rebuilding}
        color={group.lag === 0 ? 'teal.8' : 'yellow.8'}
        aria-label={t('operations.progress', { group: name })}
      />
      <Group gap="md" mt="xs">
        <Text size="sm">
          {t('operations.reached', { position: format.number(group.position), head: format.number(group.head) })}
        </Text>
        <Text size="sm">{t('operations.lag', { count: group.lag, events: format.number(group.lag) })}</Text>
        <Text size="sm" {...(group.parked > 0 ? { c: 'var(--mantine-color-error)', fw: 600 } : {})}>
          {t('operations.parked', { count: group.parked, events: format.number(group.parked) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('operations.version', { version: String(group.version) })}
        </Text>
      </Group>
      {group.segments.map(({ segment, owner, position, here }) => (
        <Text key={segment} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t(owner === undefined ? 'operations.segmentFree' : here ? 'operations.segmentHere' : 'operations.segment', {
            segment: format.number(segment),
            owner,
            position: format.number(position),
          })}
        </Text>
      ))}
      {group.failure === undefined ? null : (
        <Alert color="red" variant="outline" mt="sm" title={t('operations.failure')}>
          <bdi lang="en" style={{ overflowWrap: 'anywhere' }}>
            {group.failure}
          </bdi>
        </Alert>
      )}
      {asking ? (
        <Confirmed
          title={t('operations.rebuildOf', { group: name })}
          meaning={t('operations.rebuildMeaning')}
          action={t('operations.rebuild')}
          act={rebuild}
          close={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
