import { Anchor, Drawer, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useAll, useView } from '@/api/useView';
import { Figure, type Measure } from '@/frame/Figure';
import { Failed, Waiting, WaitingHere } from '@/frame/Outcome';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { FundingRow } from './measure';
import { Unrated } from './Unrated';
import type { Filters } from './useFilters';

const LONGEST = 8;

/** All that the exchange has of one country, opened from wherever the country stands on the screen. */
export function CountryPanel({
  country,
  filters,
  close,
}: {
  country: string | undefined;
  filters: Filters;
  close: () => void;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  return (
    <Drawer.Root
      opened={country !== undefined}
      onClose={close}
      position="right"
      size="lg"
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <Drawer.Body>
          <Group justify="space-between" wrap="nowrap" py="sm">
            <Drawer.Title fz="h3" fw={650}>
              {country === undefined ? '' : format.place(country)}
            </Drawer.Title>
            <Drawer.CloseButton aria-label={t('map.close')} />
          </Group>
          {country === undefined ? null : <Country key={country} country={country} filters={filters} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Country({ country, filters }: { country: string; filters: Filters }): ReactNode {
  const funding = useView('/api/funding', {
    query: { ...filters.query, country: [country], groupBy: ['theme'] },
  });
  if (funding.isError) {
    return <Failed fault={funding.error} retry={() => void funding.refetch()} />;
  }
  if (funding.data === undefined) {
    return <Waiting />;
  }
  const question = { ...filters.question, country };
  return (
    <Stack gap="lg">
      <Figures total={funding.data.total} currency={filters.currency} question={question} />
      <Themes rows={funding.data.rows} currency={filters.currency} question={question} />
      <Needs country={country} filters={filters} />
      <Activities country={country} total={funding.data.total} />
      <Pledges country={country} filters={filters} />
    </Stack>
  );
}

interface Asked {
  currency: string;
  question: Record<string, string | string[]>;
}

const FIGURES: (keyof FundingRow & Measure)[] = ['gap', 'required', 'allocated', 'pledged', 'committed', 'received'];

function Figures({ total, currency, question }: Asked & { total: FundingRow }): ReactNode {
  const t = useTexts();
  return (
    <div>
      <dl className="map-figures">
        {FIGURES.map((measure) => (
          <div key={measure}>
            <dt title={t(`map.meaning.${measure}`)}>{t(`map.measure.${measure}`)}</dt>
            <dd>
              <Figure amount={total[measure]} measure={measure} currency={currency} question={question} />
            </dd>
          </div>
        ))}
        <div>
          <dt title={t('map.coverageMeans')}>{t('map.measure.coverage')}</dt>
          <dd>
            {total.coverage === undefined ? (
              t('map.nothing')
            ) : (
              <Figure amount={total.coverage} measure="coverage" currency={currency} question={question} />
            )}
          </dd>
        </div>
      </dl>
      <Unrated row={total} currency={currency} question={question} />
    </div>
  );
}

const BY_THEME = ['required', 'allocated', 'gap', 'pledged'] as const;

/** Per theme what is required, how much of it is allocated and what is left. */
function Themes({ rows, currency, question }: Asked & { rows: FundingRow[] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const greatest = Math.max(...rows.map((row) => Math.max(Number(row.required ?? 0), Number(row.allocated ?? 0))), 0);
  const share = (amount: number) => `${greatest === 0 ? 0 : (amount / greatest) * 100}%`;
  return rows.length === 0 ? null : (
    <Part title={t('map.byTheme')}>
      <div className="map-scrolled">
        <Table verticalSpacing={4} horizontalSpacing={4} fz="sm" className="map-colours">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('map.filter.theme')}</Table.Th>
              {BY_THEME.map((measure) => (
                <Table.Th scope="col" key={measure} ta="end">
                  {t(`map.measure.${measure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => {
              const theme = row.theme ?? '';
              const [required, gap] = [Number(row.required ?? 0), Number(row.gap ?? 0)];
              return (
                <Table.Tr key={theme}>
                  <Table.Th scope="row" fw={400}>
                    {theme === 'several'
                      ? t('map.severalThemes')
                      : theme === 'not specified'
                        ? t('map.noTheme')
                        : format.theme(theme, row.themeName)}
                    <span className="map-bar map-bar-thin" aria-hidden>
                      <span style={{ inlineSize: share(required - gap), background: 'var(--map-money-3)' }} />
                      <span style={{ inlineSize: share(gap), background: 'var(--map-lack-3)' }} />
                    </span>
                  </Table.Th>
                  {BY_THEME.map((measure) => (
                    <Table.Td key={measure} ta="end" style={{ verticalAlign: 'top' }}>
                      <Figure
                        amount={row[measure]}
                        measure={measure}
                        currency={currency}
                        question={{ ...question, theme }}
                        compact
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </Part>
  );
}

function Needs({ country, filters }: { country: string; filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const needs = useAll('/api/needs', {
    query: {
      country: [country],
      state: ['OPEN'],
      ...(filters.question['theme'] === undefined ? {} : { theme: filters.question['theme'] }),
    } as never,
  });
  const open = (needs.data?.items ?? []).toSorted((a, b) => Number(b.gap ?? 0) - Number(a.gap ?? 0));
  return (
    <Part
      title={t('map.openNeeds', { number: needs.data === undefined ? '…' : format.number(open.length) })}
      more={<More to="/needs" where={`country=${format.place(country)}`} text={t('map.allNeeds')} />}
    >
      {needs.isPending ? <WaitingHere /> : null}
      <ul className="map-list">
        {open.slice(0, LONGEST).map((need) => (
          <li key={need.id}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to={'/needs/$id'} params={{ id: need.id } as never} />}
            >
              <bdi>{need.title}</bdi>
            </Anchor>
            <Text span size="sm" className="figure">
              {t('map.measure.gap')}{' '}
              <Figure
                amount={need.gap}
                measure="gap"
                currency={filters.currency}
                question={{ need: need.id }}
                compact
              />
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const STATES = ['requested', 'planned', 'ongoing', 'completed', 'postponed', 'cancelled'] as const;

function Activities({ country, total }: { country: string; total: FundingRow }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const counted = STATES.map((state) => ({ state, number: Number(total.activities?.[state] ?? 0) }));
  return (
    <Part
      title={t('map.activities')}
      more={<More to="/activities" where={`country~${format.place(country)}`} text={t('map.allActivities')} />}
    >
      <dl className="map-figures map-figures-small">
        {counted.map(({ state, number }) => (
          <div key={state}>
            <dt>{t(`map.activity.${state}`)}</dt>
            <dd>{format.number(number)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Pledges({ country, filters }: { country: string; filters: Filters }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const funding = useView('/api/funding', {
    query: { ...filters.query, country: [country], groupBy: ['pledge', 'donor'] },
  });
  const rows = (funding.data?.rows ?? [])
    .filter((row) => row.pledge !== undefined && row.pledge !== 'not specified' && Number(row.pledged ?? 0) !== 0)
    .toSorted((a, b) => Number(b.pledged ?? 0) - Number(a.pledged ?? 0));
  return (
    <Part
      title={t('map.pledges', { number: funding.data === undefined ? '…' : format.number(rows.length) })}
      more={<More to="/pledges" where={`country~${format.place(country)}`} text={t('map.allPledges')} />}
    >
      {funding.isPending ? <WaitingHere /> : null}
      <ul className="map-list">
        {rows.slice(0, LONGEST).map((row) => (
          <li key={`${row.pledge ?? ''} ${row.donor ?? ''}`}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to={'/pledges/$id'} params={{ id: row.pledge } as never} />}
            >
              <bdi>{[row.donorName, row.pledgeReference].filter((text) => text !== undefined).join(' · ')}</bdi>
            </Anchor>
            <Text span size="sm" className="figure">
              <Figure
                amount={row.pledged}
                measure="pledged"
                currency={filters.currency}
                question={{ ...filters.question, country, pledge: row.pledge ?? '' }}
                compact
              />
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Leads to a list that is narrowed to what is seen here. */
function More({ to, where, text }: { to: string; where: string; text: string }): ReactNode {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={to} search={{ where } as never} />}>
      {text}
    </Anchor>
  );
}

function Part({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" align="baseline" mb={4}>
        <Title order={3} size="h5" id={id}>
          {title}
        </Title>
        {more}
      </Group>
      {children}
    </section>
  );
}
