import { Alert, Button, Card, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { type Schemas, api } from '@/api/client';
import { useCall } from '@/api/useCall';
import { plainDecimal } from '@/form/digits';
import { useSubmit } from '@/form/useSubmit';
import { Failed, useAdvice } from '@/frame/Outcome';
import { Scrolled } from '@/frame/Scrolled';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';

type Result = Schemas['Result'];

/** Replays every event beside the views and compares; what was found stands there until the page is left. */
export function ReplayCheck(): ReactNode {
  const t = useTexts();
  const call = useCall();
  const [seed, setSeed] = useState('');
  const [found, setFound] = useState<{ at: string; result: Result }[]>([]);
  const submission = useSubmit(async () => {
    const result = await call(
      api.POST('/ops/replay-check', { params: { query: seed === '' ? {} : { seed: Number(seed) } } }),
    );
    setFound((before) => [{ at: new Date().toISOString(), result }, ...before]);
  }, useAdvice());
  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submission.run();
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('operations.seed')}
            description={t('operations.seedHelp')}
            inputMode="numeric"
            pattern="[0-9]{1,15}"
            value={seed}
            onChange={(event) => setSeed(plainDecimal(event.currentTarget.value))}
          />
          <Button type="submit" loading={submission.sending}>
            {t('operations.compare')}
          </Button>
        </Group>
      </form>
      <div role="status">
        {submission.sending ? (
          <Text size="sm" c="dimmed">
            {t('operations.comparing')}
          </Text>
        ) : null}
      </div>
      {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
      {found.map(({ at, result }) => (
        <Found key={at} at={at} result={result} />
      ))}
    </Stack>
  );
}

function Found({ at, result }: { at: string; result: Result }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { differences = [], differing = 0, moments = [] } = result;
  return (
    <Card withBorder p="md" role="article" aria-label={t('operations.run', { at: format.instant(at) })}>
      <Stack gap="xs">
        <Alert
          variant="outline"
          color={result.equal === true ? 'teal' : 'red'}
          title={
            result.equal === true
              ? t('operations.equal')
              : t('operations.differs', { count: differing, places: format.number(differing) })
          }
        >
          <Text size="sm">
            {t('operations.compared', {
              count: moments.length,
              moments: format.number(moments.length),
              position: format.number(result.position ?? 0),
              seed: String(result.seed ?? ''),
            })}
          </Text>
          <Text size="xs" c="dimmed">
            {t('operations.run', { at: format.instant(at) })}
          </Text>
        </Alert>
        {differences.length === 0 ? null : (
          <Scrolled title={t('operations.differences')}>
            <Table verticalSpacing={6}>
              <Table.Caption>{t('operations.differences')}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('operations.moment')}</Table.Th>
                  <Table.Th>{t('operations.what')}</Table.Th>
                  <Table.Th>{t('operations.inUse')}</Table.Th>
                  <Table.Th>{t('operations.replayed')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {differences.map(({ moment, of, live, replayed }) => (
                  <Table.Tr key={`${moment} ${of}`}>
                    {[moment, of, live, replayed].map((text, column) => (
                      <Table.Td key={['moment', 'of', 'live', 'replayed'][column]} style={{ minWidth: '8rem' }}>
                        <bdi lang="en">{text ?? t('operations.absent')}</bdi>
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Scrolled>
        )}
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            {t('operations.moments')}
          </Text>
          <Stack component="ul" gap={0} m={0}>
            {moments.map((moment) => (
              <Text key={moment} component="li" size="xs">
                <bdi lang="en">{moment}</bdi>
              </Text>
            ))}
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}
