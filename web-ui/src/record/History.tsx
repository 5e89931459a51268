import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useView } from '@/api/useView';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { useSource } from './useSource';

export interface HistoryEntry {
  position: number;
  recorded: string;
  eventId: string;
  type: string;
  valueDate: string;
  by: Record<string, unknown>;
  event: unknown;
}

type Told = Record<string, unknown>;

const word = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Everything that has happened to a record, the latest first: what, when, who, why. What was reversed is struck. */
export function History({ entries }: { entries: HistoryEntry[] }): ReactNode {
  const t = useTexts();
  const reversed = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    const corrects = word((entry.event as Told)['corrects']) ?? word((entry.event as Told)['reversedEntry']);
    if (corrects !== undefined) {
      reversed.set(corrects, entry);
    }
  }
  return (
    <section aria-label={t('record.history')}>
      <Title order={2} size="h4" mb="xs">
        {t('record.history')}
      </Title>
      <ol reversed style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {entries.toReversed().map((entry) => (
          <li key={entry.eventId}>
            <Entry entry={entry} reversedBy={reversed.get(word((entry.event as Told)['entryId']) ?? '')} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** By which names events call the money that they are about, as it was entered. */
const AMOUNTS = ['amount', 'received', 'required', 'original'];

function Entry({ entry, reversedBy }: { entry: HistoryEntry; reversedBy: HistoryEntry | undefined }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const event = entry.event as Told;
  const amount = AMOUNTS.map((name) => event[name]).find(isMoney);
  const reason = word(event['reason']);
  return (
    <Card withBorder p="sm" mb="xs" id={`entry-${entry.position}`}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Stack gap={2} style={{ minWidth: 0, flex: 1 }}>
          <Group gap="xs">
            <Text fw={600} size="sm" td={reversedBy === undefined ? undefined : 'line-through'}>
              {t(`event.${entry.type}`, { defaultValue: entry.type })}
            </Text>
            {amount !== undefined ? (
              <Text size="sm" className="figure" td={reversedBy === undefined ? undefined : 'line-through'}>
                <bdi>{format.money(amount.amount, amount.currency)}</bdi>
              </Text>
            ) : null}
            {reversedBy === undefined ? null : (
              <Badge color="gray" variant="outline">
                {t('record.reversed')}
              </Badge>
            )}
          </Group>
          {reason === undefined ? null : (
            <Text size="sm">
              {t('record.because')} <bdi>{reason}</bdi>
            </Text>
          )}
          <Origin by={entry.by} />
        </Stack>
        <Stack gap={0} align="flex-end">
          <Text size="xs">{t('record.happened', { day: format.day(entry.valueDate) })}</Text>
          <Text size="xs" c="dimmed">
            <Link
              to="."
              search={(before: object) => ({ ...before, asOf: String(entry.position) })}
              style={{ color: 'inherit' }}
              title={t('record.thenHint')}
            >
              {t('record.recordedAt', { instant: format.instant(entry.recorded) })}
            </Link>
          </Text>
        </Stack>
      </Group>
    </Card>
  );
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/** Who made an entry, for whom, on which authority, from where. */
export function Origin({ by }: { by: Record<string, unknown> }): ReactNode {
  const t = useTexts();
  const sourceIn = useSource();
  const participant = word(by['participant']);
  const role = word(by['role']);
  const source = word(by['source']);
  return (
    <Text size="xs" c="dimmed">
      {participant === undefined ? null : <ParticipantName id={participant} />}
      {participant === undefined || role === undefined ? null : ' · '}
      {role === undefined ? null : t(`role.${role}`, { defaultValue: role })}
      {source === undefined ? null : ` · ${sourceIn(source)}`}
    </Text>
  );
}

export function ParticipantName({ id }: { id: string }): ReactNode {
  const participant = useView('/api/participants/{id}', { path: { id } });
  return <bdi>{participant.data?.name ?? id.slice(0, 8)}</bdi>;
}
