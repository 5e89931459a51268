import { Card, Progress, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useView } from '@/api/useView';
import { Nothing } from '@/frame/Outcome';
import { plainDecimal } from '@/form/digits';
import type { Money } from '@/form/fields';
import { sumOf } from '@/funding/sumOf';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { EarmarkDraft } from './earmark';

const SHOWN = 6;

/** Before a pledge is sent: the open needs that it could fund, the largest gaps first, and how far it would go. */
export function WouldFund({ earmark, money }: { earmark: EarmarkDraft; money: Money }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const countries = earmark.grade === 'EARMARKED' ? earmark.countries.map(({ code }) => code).filter(Boolean) : [];
  const graded = earmark.grade === 'SOFTLY_EARMARKED' || earmark.grade === 'EARMARKED';
  const themes = graded ? earmark.themes.map(({ code }) => code).filter(Boolean) : [];
  const needs = useView('/api/needs', {
    query: {
      state: ['OPEN'],
      size: 1000,
      ...(countries.length > 0 ? { country: countries } : {}),
      ...(themes.length > 0 ? { theme: themes } : {}),
      ...(graded && earmark.appeal !== '' ? { appeal: [earmark.appeal] } : {}),
    } as never,
    moment: {},
  });
  const total = useView('/api/funding', { moment: {} });
  const display = total.data?.displayCurrency ?? 'USD';
  const open = (needs.data?.items ?? [])
    .filter((need) => need.gap !== undefined && Number(need.gap) > 0)
    .sort((a, b) => Number(b.gap) - Number(a.gap));
  const gap = sumOf(open.flatMap((need) => need.gap ?? []));
  const amount = Number(plainDecimal(money.amount));
  const told = Number.isFinite(amount) && amount > 0;
  return (
    <Card withBorder component="aside" aria-label={t('pledge.wouldFund')}>
      <Title order={2} size="h4" mb="xs">
        {t('pledge.wouldFund')}
      </Title>
      {earmark.grade === 'TIGHTLY_EARMARKED' ? (
        <Text size="sm">{t('pledge.wouldFundActivity')}</Text>
      ) : open.length === 0 ? (
        needs.isSuccess ? (
          <Nothing title={t('pledge.wouldFundNothing')} />
        ) : null
      ) : (
        <Stack gap="sm">
          <Text size="sm" role="status">
            {t('pledge.wouldFundGap', {
              count: open.length,
              needs: format.number(open.length),
              gap: format.compact(gap, display),
            })}
            {told && money.currency === display
              ? ` ${t('pledge.wouldFundShare', { share: format.percent(Math.min(1, amount / Number(gap)).toFixed(4)) })}`
              : told
                ? ` ${t('pledge.wouldFundOther', { currency: display })}`
                : ''}
          </Text>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {open.slice(0, SHOWN).map((need) => {
              const required = Number(need.required ?? 0);
              const covered = required > 0 ? (100 * (required - Number(need.gap))) / required : 0;
              return (
                <li key={need.id}>
                  <Text size="sm" mt="xs">
                    <Link to={'/needs/$id'} params={{ id: need.id }}>
                      <bdi>{need.title}</bdi>
                    </Link>
                  </Text>
                  <Text size="xs" c="dimmed">
                    {need.country === undefined ? '' : `${format.place(need.country)} · `}
                    {t('pledge.gapOf', {
                      gap: format.compact(need.gap ?? '0', display),
                      required: format.compact(need.required ?? '0', display),
                    })}
                  </Text>
                  <Progress value={covered} size="sm" aria-label={t('pledge.covered', { title: need.title })} />
                </li>
              );
            })}
          </ul>
        </Stack>
      )}
    </Card>
  );
}
