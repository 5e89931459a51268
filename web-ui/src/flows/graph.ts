import { sumOf } from '@/funding/sumOf';
import type { FundingRow } from '@/map/measure';

export type Via = 'theme' | 'pledge';
export type FlowMeasure = 'pledged' | 'committed' | 'received' | 'allocated';

/** Where in the picture a node stands: who gives, what for, where. */
export const LAYERS = ['donor', 'via', 'country'] as const;
export type Layer = (typeof LAYERS)[number];

export interface FlowNode {
  id: string;
  tier: Layer;
  /** What the exchange knows it by; several where small ones stand together. */
  keys: string[];
  amount: string;
  kind: 'one' | 'others' | 'several' | 'notSpecified';
}

export interface Flow {
  source: string;
  target: string;
  amount: string;
}

export interface Graph {
  nodes: FlowNode[];
  flows: Flow[];
}

const SEVERAL = 'several';
const NOT_SPECIFIED = 'not specified';

/**
 * Money from donors by way of themes or pledges to countries. The largest of a layer stand alone, the rest as "others"
 * unless the layer is opened; what is of several or of nobody knows which is never among the others.
 */
export function graphOf(
  given: readonly FundingRow[],
  spent: readonly FundingRow[],
  via: Via,
  measure: FlowMeasure,
  most: Record<Layer, number>,
): Graph {
  const pairs = [
    ...given.map((row) => ({ from: row.donor, to: row[via], amount: row[measure], layers: ['donor', 'via'] as const })),
    ...spent.map((row) => ({
      from: row[via],
      to: row.country,
      amount: row[measure],
      layers: ['via', 'country'] as const,
    })),
  ].flatMap(({ from, to, amount, layers }) =>
    from === undefined || to === undefined || amount === undefined || Number(amount) === 0
      ? []
      : [{ from, to, amount, layers }],
  );

  const ids = new Map<string, string>();
  const nodes: FlowNode[] = [];
  for (const layer of LAYERS) {
    const amounts = new Map<string, string[]>();
    for (const { from, to, amount, layers } of pairs) {
      // A node in the middle is counted by what comes in; the same money goes out.
      const key = layers[0] === layer && layer !== 'via' ? from : layers[1] === layer ? to : undefined;
      if (key !== undefined) {
        amounts.set(key, [...(amounts.get(key) ?? []), amount]);
      }
    }
    nodes.push(...nodesOf(layer, amounts, most[layer]));
  }
  for (const node of nodes) {
    node.keys.forEach((key) => ids.set(`${node.tier} ${key}`, node.id));
  }

  const flows = new Map<string, Flow & { amounts: string[] }>();
  for (const { from, to, amount, layers } of pairs) {
    const source = ids.get(`${layers[0]} ${from}`);
    const target = ids.get(`${layers[1]} ${to}`);
    if (source !== undefined && target !== undefined) {
      const flow = flows.get(`${source}>${target}`) ?? { source, target, amount: '0', amounts: [] };
      flow.amounts.push(amount);
      flows.set(`${source}>${target}`, flow);
    }
  }
  return {
    nodes,
    flows: [...flows.values()].map(({ source, target, amounts }) => ({ source, target, amount: sumOf(amounts) })),
  };
}

function nodesOf(layer: Layer, amounts: ReadonlyMap<string, string[]>, most: number): FlowNode[] {
  const all = [...amounts].map(([key, each]): FlowNode => ({
    id: `${layer} ${key}`,
    tier: layer,
    keys: [key],
    amount: sumOf(each),
    kind: key === SEVERAL ? 'several' : key === NOT_SPECIFIED ? 'notSpecified' : 'one',
  }));
  const known = all
    .filter(({ kind }) => kind === 'one')
    .sort((a, b) => Number(b.amount) - Number(a.amount) || (a.id < b.id ? -1 : 1));
  // One alone would take as much room as "others".
  const shown = known.length <= most + 1 ? known : known.slice(0, most);
  const rest = known.slice(shown.length);
  const others: FlowNode[] =
    rest.length === 0
      ? []
      : [
          {
            id: `${layer} *`,
            tier: layer,
            keys: rest.flatMap(({ keys }) => keys),
            amount: sumOf(rest.map(({ amount }) => amount)),
            kind: 'others',
          },
        ];
  return [
    ...shown,
    ...others,
    ...all.filter(({ kind }) => kind === 'several'),
    ...all.filter(({ kind }) => kind === 'notSpecified'),
  ];
}
