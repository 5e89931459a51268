import { Button, Paper, Select, Text } from '@mantine/core';
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { type Search, useParam, useParamList } from '@/address/useParam';
import { useView } from '@/api/useView';
import { Figure } from '@/frame/Figure';
import { Failed, Nothing, Waiting } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useSpoken } from '@/language/LanguageProvider';
import { directionOf } from '@/language/languages';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { Filters } from '@/map/Filters';
import { SavePicture } from '@/map/SavePicture';
import { Unrated } from '@/map/Unrated';
import type { FundingRow } from '@/map/measure';
import { useFilters } from '@/map/useFilters';
import { FLOW_MEASURES, FlowsTable } from './FlowsTable';
import { Sankey } from './Sankey';
import { type FlowMeasure, type FlowNode, type Layer, type Via, graphOf } from './graph';

/** As many of a layer as can be told apart; the rest stands together until it is opened. */
const MOST: Record<Layer, number> = { donor: 12, via: 16, country: 18 };
const NO_ROWS: FundingRow[] = [];

/** Who gives for what and where: the way of the money. */
export function FlowsScreen(): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { language } = useSpoken();
  const filters = useFilters();
  const [measureText, setMeasure] = useParam('measure', 'pledged');
  const measure: FlowMeasure = FLOW_MEASURES.find((each) => each === measureText) ?? 'pledged';
  const [viaText, setVia] = useParam('via', 'theme');
  const via: Via = viaText === 'pledge' ? 'pledge' : 'theme';
  const [opened, setOpened] = useParamList('open');
  const picture = useRef<HTMLElement>(null);

  const ask = (groupBy: string[]) => ({ query: { ...filters.query, groupBy } as never });
  const givenView = useView('/api/funding', ask(['donor', via]));
  const spentView = useView('/api/funding', ask([via, 'country']));
  const given = givenView.data?.rows ?? NO_ROWS;
  const spent = spentView.data?.rows ?? NO_ROWS;

  const graph = useMemo(() => {
    const most = (layer: Layer) => (opened.includes(layer) ? Infinity : MOST[layer]);
    return graphOf(given, spent, via, measure, { donor: most('donor'), via: most('via'), country: most('country') });
  }, [given, spent, via, measure, opened]);

  const names = useMemo(
    () =>
      new Map(
        [...given, ...spent].flatMap((row): [string, string][] => [
          ...(row.donor === undefined || row.donorName === undefined
            ? []
            : [[`donor ${row.donor}`, row.donorName] as [string, string]]),
          ...(row.pledge === undefined || row.pledgeReference === undefined
            ? []
            : [[`pledge ${row.pledge}`, row.pledgeReference] as [string, string]]),
          ...(row.theme === undefined || row.themeName === undefined
            ? []
            : [[`theme ${row.theme}`, row.themeName] as [string, string]]),
        ]),
      ),
    [given, spent],
  );
  const named = useCallback(
    (layer: Layer, key: string): string => {
      const what = layer === 'via' ? via : layer;
      if (key === 'several') {
        return t(what === 'theme' ? 'map.severalThemes' : 'map.several');
      }
      if (key === 'not specified') {
        return t(`flows.notSpecified.${what}`);
      }
      const name = names.get(`${what} ${key}`);
      return what === 'country' ? format.place(key) : what === 'theme' ? format.theme(key, name) : (name ?? key);
    },
    [t, format, names, via],
  );
  const nameOf = (node: FlowNode) =>
    node.kind === 'others'
      ? t('flows.others', { number: format.number(node.keys.length) })
      : named(node.tier, node.keys[0] ?? '');
  const questionOf = (nodes: FlowNode[]): Search => ({
    ...filters.question,
    ...Object.fromEntries(nodes.map((node) => [node.tier === 'via' ? via : node.tier, node.keys])),
  });

  const failed = [givenView, spentView].find((view) => view.isError && view.data === undefined);
  const total = givenView.data?.total;
  const title = `${t('flows.title')}: ${t(`map.measure.${measure}`)}, ${filters.currency}`;
  return (
    <Page
      title={t('flows.title')}
      lead={t('flows.lead')}
      actions={
        <SavePicture
          within={picture}
          name={`ctax-flows-${measure}`}
          caption={{ title, legendTitle: t(`flows.way.${via}`), legend: [], notes: [] }}
          asOf={givenView.data?.asOf}
        />
      }
    >
      <Filters filters={filters}>
        <Select
          label={t('map.show')}
          data={FLOW_MEASURES.map((each) => ({ value: each, label: t(`map.measure.${each}`) }))}
          value={measure}
          allowDeselect={false}
          onChange={(chosen) => setMeasure(chosen ?? 'pledged')}
          w="11rem"
        />
        <Select
          label={t('flows.via')}
          data={(['theme', 'pledge'] as const).map((each) => ({ value: each, label: t(`flows.way.${each}`) }))}
          value={via}
          allowDeselect={false}
          onChange={(chosen) => setVia(chosen ?? 'theme')}
          w="17rem"
        />
        {opened.length === 0 ? null : (
          <Button variant="default" onClick={() => setOpened([])}>
            {t('flows.together')}
          </Button>
        )}
      </Filters>
      {failed ? (
        <Failed fault={failed.error} retry={() => void failed.refetch()} />
      ) : total === undefined || spentView.data === undefined ? (
        <Waiting />
      ) : (
        <>
          <div>
            <Text>
              {t('flows.total', { measure: t(`map.measure.${measure}`) })}{' '}
              <Text span fw={700} fz="lg">
                <Figure
                  amount={total[measure]}
                  measure={measure}
                  currency={filters.currency}
                  question={filters.question}
                />
              </Text>
            </Text>
            <Unrated row={total} measures={FLOW_MEASURES} currency={filters.currency} question={filters.question} />
          </div>
          {graph.flows.length === 0 ? (
            <Nothing title={t('flows.empty')} hint={t('map.emptyHint')} />
          ) : (
            <Paper withBorder p="sm" component="figure" m={0} ref={picture}>
              <Sankey
                graph={graph}
                title={title}
                measure={measure}
                currency={filters.currency}
                rightToLeft={directionOf(language) === 'rtl'}
                nameOf={nameOf}
                questionOf={questionOf}
                open={(layer) => setOpened([...opened, layer])}
              />
            </Paper>
          )}
          <FlowsTable
            given={given}
            spent={spent}
            via={via}
            currency={filters.currency}
            question={filters.question}
            nameOf={named}
            asOf={givenView.data?.asOf}
          />
        </>
      )}
    </Page>
  );
}
