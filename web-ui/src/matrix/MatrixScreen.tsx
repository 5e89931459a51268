import { Select, Switch } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { useParam } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { only } from '@/funding/only';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Filters } from '@/map/Filters';
import { Legend } from '@/map/Legend';
import { Unrated } from '@/map/Unrated';
import { breaksOf, breaksOfCoverage } from '@/map/classes';
import { type FundingRow, type ShownMeasure, standing } from '@/map/measure';
import { useFilters } from '@/map/useFilters';
import { useClasses } from '@/map/useClasses';
import { useRegions } from '@/place/useRegions';
import { Matrix } from './Matrix';
import { type By, type Line, NOT_SPECIFIED, SEVERAL, grouped, linesOf, sortOf, sorted, themesOf } from './lines';

const MEASURES = ['gap', 'coverage', 'required', 'allocated', 'pledged', 'committed', 'received'] as const;
const NO_ROWS: FundingRow[] = [];

/** Where in which theme money is lacking or has gone: countries or regions by themes. */
export function MatrixScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const filters = useFilters();
  const regions = useRegions();
  const [byText, setBy] = useParam('rows', 'country');
  const by: By = byText === 'region' ? 'region' : 'country';
  const [measureText, setMeasure] = useParam('measure', 'gap');
  const measure: ShownMeasure = MEASURES.find((each) => each === measureText) ?? 'gap';
  const [sortText, setSort] = useParam('sort', '-total');
  const [group, setGroup] = useParam('group', '');
  const byRegion = by === 'country' && group === 'region';

  const ask = (groupBy: string[]) => ({ query: { ...filters.query, groupBy } as never });
  const pairs = useView('/api/funding', ask([by, 'theme']));
  const lineTotals = useView('/api/funding', ask([by]));
  const themeTotals = useView('/api/funding', ask(['theme']));

  const rows = pairs.data?.rows ?? NO_ROWS;
  const themes = useMemo(() => themesOf(themeTotals.data?.rows ?? NO_ROWS), [themeTotals.data]);
  const lines = useMemo(() => linesOf(by, rows, lineTotals.data?.rows ?? NO_ROWS), [by, rows, lineTotals.data]);
  const breaks = useMemo(
    () => (measure === 'coverage' ? breaksOfCoverage() : breaksOf(rows.map((row) => Number(row[measure] ?? 0)))),
    [rows, measure],
  );
  const classes = useClasses(measure, breaks);
  const unrated = rows.some((row) => standing(row, measure).kind === 'noRate');
  const sort = sortOf(sortText);
  const nameOf = (key: string) =>
    key === SEVERAL
      ? t(by === 'country' ? 'map.several' : 'matrix.severalRegions')
      : key === NOT_SPECIFIED
        ? t('map.notSpecified')
        : format.place(key);
  const ordered = sorted(lines, sort, measure, nameOf, format.compare);
  const items = byRegion ? grouped(ordered, regions.of) : ordered.map((line) => ({ kind: 'line' as const, line }));

  const questionOf = (line: Line): Search => ({
    ...filters.question,
    // Of a region just what is its own: its sub-regions have rows of theirs.
    ...(by === 'country' ? { country: line.key } : { region: only(line.key) }),
  });

  const failed = [pairs, lineTotals, themeTotals].find((view) => view.isError && view.data === undefined);
  const title = t('matrix.title');
  return (
    <Page title={title} lead={t('matrix.lead')}>
      <Filters filters={filters}>
        <Select
          label={t('map.show')}
          data={MEASURES.map((each) => ({ value: each, label: t(`map.measure.${each}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(chosen) => setMeasure(chosen ?? 'gap')}
          w="11rem"
        />
        <Select
          label={t('matrix.rows')}
          data={(['country', 'region'] as const).map((each) => ({ value: each, label: t(`matrix.by.${each}`) }))}
          value={by}
          allowDeselect={false}
          onChange={(chosen) => setBy(chosen ?? 'country')}
          w="11rem"
        />
        {by === 'country' ? (
          <Switch
            label={t('matrix.group')}
            checked={byRegion}
            onChange={(event) => setGroup(event.currentTarget.checked ? 'region' : '')}
            pb={8}
          />
        ) : null}
      </Filters>
      {failed ? (
        <Failed fault={failed.error} retry={() => void failed.refetch()} />
      ) : pairs.data === undefined || lineTotals.data === undefined || themeTotals.data === undefined ? (
        <Waiting />
      ) : lines.length === 0 ? (
        <Nothing title={t('map.empty')} hint={t('map.emptyHint')} />
      ) : (
        <>
          <Legend
            title={
              measure === 'coverage'
                ? t('map.measure.coverage')
                : t('map.legendTitle', { measure: t(`map.measure.${measure}`), currency: filters.currency })
            }
            entries={
              unrated ? [...classes, { key: 'noRate', colour: undefined, text: t('map.class.noRate') }] : classes
            }
          />
          <Matrix
            title={title}
            items={items}
            themes={themes}
            total={lineTotals.data.total}
            shown={{ measure, currency: filters.currency, breaks }}
            sort={sort}
            sortBy={(column) => setSort(nextSort(sortText, column))}
            firstColumn={t(by === 'country' ? 'map.place' : 'map.region')}
            nameOf={nameOf}
            groupNameOf={(key) => (key === '' ? t('matrix.noRegion') : format.place(key))}
            themeNameOf={({ theme = '', themeName }) =>
              theme === SEVERAL
                ? t('map.severalThemes')
                : theme === NOT_SPECIFIED
                  ? t('map.noTheme')
                  : format.theme(theme, themeName)
            }
            questionOf={questionOf}
            question={filters.question}
          />
          <Unrated row={lineTotals.data.total} currency={filters.currency} question={filters.question} />
        </>
      )}
    </Page>
  );
}

/** Amounts are first asked for from the greatest on, names from the first. */
function nextSort(now: string, column: string): string {
  const first = column === 'name' ? column : `-${column}`;
  const other = column === 'name' ? `-${column}` : column;
  return now === first ? other : first;
}
