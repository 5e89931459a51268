import { Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Search, useAddress } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ParticipantName } from '@/record/History';
import { ActivityLink, NeedLink } from '@/pledge/PledgeScreen';
import { EntriesTable } from './EntriesTable';
import { Unequal } from './Unequal';
import { sumOf } from './sumOf';
import { PARTS, useExplanation } from './useExplanation';

/** A figure, opened to the entries that make it up. */
export function ExplainScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const [search] = useAddress();
  const found = useExplanation(search);
  const explained = found.data;
  const measure = one(search['measure']);
  if (measure === undefined) {
    return (
      <Page title={t('explain.title')}>
        <Nothing title={t('explain.nothingAsked')} hint={t('explain.nothingAskedHint')} />
      </Page>
    );
  }
  const title = t('explain.of', { measure: t(`measure.${measure}`, { defaultValue: measure }) });
  return (
    <Page title={title} lead={<Parts search={search} />}>
      {found.isError ? <Failed fault={found.error} retry={() => void found.refetch()} /> : null}
      {explained === undefined || found.isPlaceholderData ? (
        found.isError ? null : (
          <Waiting />
        )
      ) : (
        <>
          <Card withBorder>
            <Group gap="lg" align="baseline">
              <Text size="xl" fw={700} className="figure" data-testid="figure">
                <bdi>{format.money(figureOf(explained), explained.displayCurrency ?? 'USD')}</bdi>
              </Text>
              <Text size="sm" role="status">
                {t('explain.sum', {
                  count: explained.entries.length,
                  entries: format.number(explained.entries.length),
                  sum: format.money(
                    sumOf(explained.entries.map(({ amount }) => amount)),
                    explained.displayCurrency ?? 'USD',
                  ),
                })}
              </Text>
            </Group>
            <Unequal figure={figureOf(explained)} sum={sumOf(explained.entries.map(({ amount }) => amount))} />
            <Text size="sm" c="dimmed" mt={4}>
              {t(`measure.meaning.${measure}`, { defaultValue: '' })}
            </Text>
          </Card>
          <EntriesTable
            entries={explained.entries}
            title={title}
            asOf={explained.asOf}
            empty={<Nothing title={t('explain.none')} hint={t('explain.noneHint')} />}
          />
        </>
      )}
    </Page>
  );
}

/** Between two moments the entries come to the difference, else to the figure itself. */
function figureOf(explained: { total?: string; change?: { difference: string } }): string {
  return explained.change?.difference ?? explained.total ?? '0';
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Of which part of the whole the figure is, in words. */
export function Parts({ search }: { search: Search }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const parts = PARTS.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [value].flat().map((code) => ({ name, code }));
  });
  if (parts.length === 0) {
    return t('explain.whole');
  }
  const word = (name: (typeof PARTS)[number], code: string): ReactNode => {
    if (code === 'several') {
      return t('place.several');
    }
    if (code === 'not specified') {
      return t('place.notSpecified');
    }
    switch (name) {
      case 'country':
      case 'region':
        return format.place(code);
      case 'theme':
        return format.theme(code);
      case 'need':
        return <NeedLink id={code} />;
      case 'activity':
        return <ActivityLink id={code} />;
      case 'pledge':
        return <PledgeName id={code} />;
      case 'donor':
        return UUID.test(code) ? <ParticipantName id={code} /> : <bdi>{code}</bdi>;
      default:
        return <bdi>{code}</bdi>;
    }
  };
  return (
    <>
      {parts.map(({ name, code }, index) => (
        <span key={`${name} ${code}`}>
          {index === 0 ? '' : ' · '}
          {word(name, code)}
        </span>
      ))}
    </>
  );
}

const UUID = /^[0-9a-f]{8}-/;

function PledgeName({ id }: { id: string }): ReactNode {
  const pledge = useView('/api/pledges/{id}', { path: { id } });
  return <bdi>{pledge.data?.reference ?? id.slice(0, 8)}</bdi>;
}
