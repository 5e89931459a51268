import { Grid, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useParam } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Failed, Nothing, Waiting, WaitingHere } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { WhenNear } from '@/frame/WhenNear';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Boundaries, useBoundaries } from './Boundaries';
import { Elsewhere } from './Elsewhere';
import { Filters } from './Filters';
import { Headline } from './Headline';
import { Legend } from './Legend';
import { Ranking } from './Ranking';
import { SavePicture } from './SavePicture';
import { type View, WHOLE } from './useZoom';
import { WorldMap } from './WorldMap';
import { loadGeometry } from './geometry';
import { type FundingRow, MEASURES, type MapMeasure, isMapMeasure, rowKeyOf } from './measure';
import { useChanged } from './useChanged';
import { useFilters } from './useFilters';
import { type Shown, useLooks } from './useLooks';

/** Drawn after the map, which is what everybody waits for. */
const PlacesTable = lazy(async () => ({ default: (await import('./PlacesTable')).PlacesTable }));
const CountryPanel = lazy(async () => ({ default: (await import('./CountryPanel')).CountryPanel }));

const NO_ROWS: FundingRow[] = [];
const NO_PLACES: string[] = [];

/** Where assistance is lacking, promised and received, as it is now or was at any moment. */
export function MapScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const filters = useFilters();
  const [measureText, setMeasure] = useParam('measure', 'gap');
  const measure: MapMeasure = isMapMeasure(measureText) ? measureText : 'gap';
  const [shown, setShown] = useParam<Shown>('look', 'areas');
  const [country, setCountry] = useParam('country', '', { push: true });
  const [viewText, setView] = useParam('view', '');
  const view = useMemo(() => viewOf(viewText), [viewText]);
  const onView = useCallback(
    ({ x, y, k }: View) => {
      const text = k === 1 && x === 0 && y === 0 ? '' : [x, y, k].join(',');
      if (text !== viewText) {
        setView(text);
      }
    },
    [viewText, setView],
  );
  const picture = useRef<HTMLElement>(null);

  const geometry = useQuery({ queryKey: ['geometry'], queryFn: loadGeometry, staleTime: Infinity });
  const funding = useView('/api/funding', { query: { ...filters.query, groupBy: ['country'] } });
  const rows = funding.data?.rows ?? NO_ROWS;
  const places = useMemo(() => (geometry.data ? Object.keys(geometry.data.places) : NO_PLACES), [geometry.data]);
  const bubbles: Shown = measure === 'coverage' ? 'areas' : shown;
  const { looks, entries } = useLooks(rows, measure, filters.currency, bubbles, places);
  const marks = useMemo(
    () => funding.data && new Map(funding.data.rows.map((row) => [rowKeyOf(row), JSON.stringify(row)])),
    [funding.data],
  );
  const changed = useChanged(JSON.stringify(filters.query), funding.isPlaceholderData ? undefined : marks);
  const boundaries = useBoundaries();

  if (funding.isError && funding.data === undefined) {
    return (
      <Page title={t('map.title')}>
        <Failed fault={funding.error} retry={() => void funding.refetch()} />
      </Page>
    );
  }
  const title = `${t('map.title')}: ${t(`map.measure.${measure}`)}`;
  const legendTitle =
    measure === 'coverage'
      ? t('map.measure.coverage')
      : t('map.legendTitle', { measure: t(`map.measure.${measure}`), currency: filters.currency });
  return (
    <Page
      title={t('map.title')}
      lead={t('map.lead')}
      actions={
        <SavePicture
          within={picture}
          name={`ctax-map-${measure}`}
          caption={{ title, legendTitle, legend: entries, notes: boundaries }}
          asOf={funding.data?.asOf}
        />
      }
    >
      {funding.data === undefined ? <Waiting /> : <Headline total={funding.data.total} filters={filters} />}
      <Filters filters={filters}>
        <Select
          label={t('map.show')}
          data={MEASURES.map((each) => ({ value: each, label: t(`map.measure.${each}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(chosen) => setMeasure(chosen ?? 'gap')}
          w="11rem"
        />
        {measure === 'coverage' ? null : (
          <Select
            label={t('map.as')}
            data={(['areas', 'bubbles'] as const).map((each) => ({ value: each, label: t(`map.look.${each}`) }))}
            value={shown}
            allowDeselect={false}
            onChange={(chosen) => setShown(chosen ?? 'areas')}
            w="10rem"
          />
        )}
        <Select
          label={t('map.find')}
          data={[...places]
            .map((code) => ({ value: code, label: format.place(code) }))
            .filter(({ value, label }) => value !== label)
            .sort((a, b) => format.compare(a.label, b.label))}
          value={country === '' ? null : country}
          searchable
          clearable
          placeholder={t('map.findHint')}
          onChange={(chosen) => setCountry(chosen ?? '')}
          w="14rem"
        />
      </Filters>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 9 }}>
          <Stack gap="xs">
            <figure ref={picture} style={{ margin: 0 }} aria-label={title}>
              {geometry.isError ? (
                <Failed fault={geometry.error} retry={() => void geometry.refetch()} />
              ) : geometry.data === undefined ? (
                <Waiting />
              ) : (
                <WorldMap
                  geometry={geometry.data}
                  areas={looks}
                  label={title}
                  selected={country === '' ? undefined : country}
                  onSelect={setCountry}
                  changed={changed}
                  view={view}
                  onView={onView}
                />
              )}
            </figure>
            <Group justify="space-between" align="flex-start">
              <Legend title={legendTitle} entries={entries} />
              {funding.isPlaceholderData ? <WaitingHere /> : null}
            </Group>
            <News changed={changed} rows={rows} />
            <Boundaries />
            <Elsewhere rows={rows} filters={filters} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3 }}>
          <Ranking rows={rows} measure={measure} currency={filters.currency} open={setCountry} />
        </Grid.Col>
      </Grid>
      {funding.data === undefined || geometry.isPending ? null : rows.length === 0 ? (
        <Nothing title={t('map.empty')} hint={t('map.emptyHint')} />
      ) : (
        <WhenNear title={t('map.table')}>
          <PlacesTable rows={rows} filters={filters} asOf={funding.data.asOf} changed={changed} open={setCountry} />
        </WhenNear>
      )}
      {country === '' ? null : (
        <Suspense fallback={<WaitingHere />}>
          <CountryPanel country={country} filters={filters} close={() => setCountry('')} />
        </Suspense>
      )}
    </Page>
  );
}

/** Says what the pulse shows, for whoever does not see it. */
function News({ changed, rows }: { changed: ReadonlySet<string>; rows: FundingRow[] }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const named = rows.flatMap((row) =>
    changed.has(rowKeyOf(row)) && row.country !== undefined && /^[A-Z]{3}$/.test(row.country)
      ? [format.place(row.country)]
      : [],
  );
  return (
    <Text size="sm" aria-live="polite" mih="1.3em">
      {named.length === 0 ? '' : t('map.updated', { places: named.join(', ') })}
    </Text>
  );
}

function viewOf(text: string): View {
  const [x, y, k] = text.split(',').map(Number);
  return x === undefined || y === undefined || k === undefined || !(k >= 1) || Number.isNaN(x + y)
    ? WHOLE
    : { x, y, k };
}
