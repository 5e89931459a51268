import { Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useParam, useParamList } from '@/address/useParam';
import type { Schemas } from '@/api/client';
import { useAll } from '@/api/useView';
import { ChoiceField, CountrySelect, ThemeSelect } from '@/form/fields';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { Scrolled } from '@/frame/Scrolled';
import { useFormat } from '@/language/useFormat';
import { LOCALES } from '@/language/languages';
import { useSpoken } from '@/language/LanguageProvider';
import { useTexts } from '@/language/useTexts';
import { STATES } from './kinds';

type Row = Schemas['ActivityRow'];

/** Activities over the months of a year: where they crowd, and where nothing happens. */
export function CalendarScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { language } = useSpoken();
  const [countries, setCountries] = useParamList('country');
  const [themes, setThemes] = useParamList('theme');
  const [states, setStates] = useParamList('state');
  const activities = useAll('/api/activities', {
    query: { country: countries, theme: themes, state: states } as never,
  });
  const dated = useMemo(
    () => (activities.data?.items ?? []).filter((row) => row.start !== undefined),
    [activities.data],
  );
  const latest = dated.reduce((last, row) => ((row.start ?? '') > last ? (row.start ?? '') : last), '');
  const [year, setYear] = useParam('year', latest === '' ? String(new Date().getFullYear()) : latest.slice(0, 4));
  const shown = useMemo(
    () =>
      dated
        .filter((row) => (row.start ?? '').slice(0, 4) <= year && (row.end ?? row.start ?? '').slice(0, 4) >= year)
        .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? '')),
    [dated, year],
  );
  const months = useMemo(() => {
    const names = new Intl.DateTimeFormat(LOCALES[language], { month: 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => names.format(new Date(Date.UTC(2008, month, 1))));
  }, [language]);
  const one = (values: string[]) => values[0];
  return (
    <Page title={t('calendar.title', { year })} lead={t('calendar.lead')}>
      <Group gap="xs" align="flex-end" className="unprinted">
        <Button variant="default" onClick={() => setYear(String(Number(year) - 1))} aria-label={t('calendar.before')}>
          {Number(year) - 1}
        </Button>
        <Button variant="default" onClick={() => setYear(String(Number(year) + 1))} aria-label={t('calendar.after')}>
          {Number(year) + 1}
        </Button>
        <CountrySelect
          label={t('field.name.country')}
          value={one(countries)}
          onChange={(country) => setCountries(country === undefined ? [] : [country])}
        />
        <ThemeSelect
          label={t('field.name.theme')}
          value={one(themes)}
          onChange={(theme) => setThemes(theme === undefined ? [] : [theme])}
        />
        <ChoiceField
          label={t('activity.state')}
          choices={STATES.map((state) => ({ value: state, label: t(`activity.states.${state}`) }))}
          value={one(states)}
          onChange={(state) => setStates(state === undefined ? [] : [state])}
        />
      </Group>
      {activities.isError ? <Failed fault={activities.error} retry={() => void activities.refetch()} /> : null}
      {activities.isPending ? <Waiting /> : null}
      {activities.isSuccess && shown.length === 0 ? (
        <Nothing title={t('calendar.none', { year })} hint={t('calendar.noneHint')} />
      ) : null}
      {shown.length === 0 ? null : (
        <Scrolled title={t('calendar.title', { year })}>
          <Table className="calendar" miw="46rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('activity.one')}</Table.Th>
                {months.map((month) => (
                  <Table.Th key={month} ta="center" fz="xs" p={4}>
                    {month}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Th scope="row" fw={400}>
                    <Link to={'/activities/$id'} params={{ id: row.id }}>
                      <bdi>{row.title}</bdi>
                    </Link>
                    <Text size="xs" c="dimmed">
                      {[days(row, format.day), row.country.map(format.place).join(', '), row.place]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </Table.Th>
                  {months.map((month, index) => (
                    <Table.Td key={month} p={0}>
                      {isIn(row, year, index) ? (
                        <div className="bar" data-state={row.state} title={t(`activity.states.${row.state}`)}>
                          <span className="sr-only">{t(`activity.states.${row.state}`)}</span>
                        </div>
                      ) : null}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scrolled>
      )}
    </Page>
  );
}

function days(row: Row, day: (text: string) => string): string {
  return [row.start, row.end === row.start ? undefined : row.end]
    .filter((one) => one !== undefined)
    .map(day)
    .join(' – ');
}

function isIn(row: Row, year: string, month: number): boolean {
  const at = `${year}-${String(month + 1).padStart(2, '0')}`;
  const start = (row.start ?? '').slice(0, 7);
  return start <= at && (row.end ?? row.start ?? '').slice(0, 7) >= at;
}
