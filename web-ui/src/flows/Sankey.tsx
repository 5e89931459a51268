import { Link } from '@tanstack/react-router';
import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import { useMemo, type ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { opening } from '@/frame/Figure';
import { useFormat } from '@/language/useFormat';
import { type Flow, type FlowMeasure, type FlowNode, type Graph, LAYERS, type Layer } from './graph';
import '@/map/map.css';
import './flows.css';

const WIDTH = 1000;
const ROOM = 26;
const BAR = 14;
const LONGEST_NAME = 34;

type Placed = SankeyNode<FlowNode, Flow>;
type Stream = SankeyLink<FlowNode, Flow>;

/** Money as streams as wide as their amounts. Read in the direction of the reader's language. */
export function Sankey({
  graph,
  title,
  measure,
  currency,
  rightToLeft,
  nameOf,
  questionOf,
  open,
}: {
  graph: Graph;
  title: string;
  measure: FlowMeasure;
  currency: string;
  rightToLeft: boolean;
  nameOf: (node: FlowNode) => string;
  /** The question whose entries are those of these nodes. */
  questionOf: (nodes: FlowNode[]) => Search;
  /** Shows the others of a layer one by one. */
  open: (layer: Layer) => void;
}): ReactNode {
  const format = useFormat();
  const { nodes, links, height } = useMemo(() => placed(graph), [graph]);
  const across = (x: number) => (rightToLeft ? WIDTH - x : x);
  const told = (amount: string) => format.money(amount, currency);
  const entries = (asked: FlowNode[]) => opening(questionOf(asked), measure, currency);
  return (
    <div className="flows-scrolled map-colours">
      <svg
        data-picture
        className="flows"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="group"
        aria-label={title}
        direction={rightToLeft ? 'rtl' : 'ltr'}
      >
        <g fill="none">
          {links.map((link) => {
            const [source, target] = [link.source as Placed, link.target as Placed];
            const name = `${nameOf(source)} → ${nameOf(target)}: ${told(link.amount)}`;
            return (
              // Every stream is a row of the table below, too: as a stop of the tab key there would be too many.
              <Link
                key={`${source.id}>${target.id}`}
                to={'/explain'}
                search={entries([source, target])}
                tabIndex={-1}
                aria-label={name}
              >
                <path
                  className={
                    source.kind === 'one' && target.kind === 'one' ? 'flows-stream' : 'flows-stream flows-vague'
                  }
                  d={course(link, across)}
                  strokeWidth={Math.max(link.width ?? 0, 1)}
                >
                  <title>{name}</title>
                </path>
              </Link>
            );
          })}
        </g>
        {nodes.map((node) => {
          const [x0, x1, y0, y1] = [node.x0 ?? 0, node.x1 ?? 0, node.y0 ?? 0, node.y1 ?? 0];
          const left = Math.min(across(x0), across(x1));
          const name = nameOf(node);
          const last = node.tier === 'country';
          const drawn = (
            <>
              <title>{`${name}: ${told(node.amount)}`}</title>
              <rect
                className={node.kind === 'one' ? 'flows-node' : 'flows-node flows-vague'}
                x={left}
                y={y0}
                width={BAR}
                height={Math.max(y1 - y0, 1)}
              />
              <text
                className="flows-name"
                x={across(last ? x0 - 6 : x1 + 6)}
                y={(y0 + y1) / 2}
                dy="0.35em"
                fontSize={12}
                textAnchor={last ? 'end' : 'start'}
              >
                {`\u2068${shortened(name)}\u2069 – ${format.compact(node.amount)}`}
              </text>
            </>
          );
          return node.kind === 'others' ? (
            <g
              key={node.id}
              role="button"
              tabIndex={0}
              aria-label={`${name}: ${told(node.amount)}`}
              className="flows-opens"
              onClick={() => open(node.tier)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  open(node.tier);
                }
              }}
            >
              {drawn}
            </g>
          ) : (
            <Link key={node.id} to={'/explain'} search={entries([node])} aria-label={`${name}: ${told(node.amount)}`}>
              {drawn}
            </Link>
          );
        })}
      </svg>
    </div>
  );
}

function placed(graph: Graph): { nodes: Placed[]; links: Stream[]; height: number } {
  const fullest = Math.max(...LAYERS.map((layer) => graph.nodes.filter((node) => node.tier === layer).length), 1);
  const height = Math.max(fullest * ROOM, 360);
  const order = new Map(graph.nodes.map((node, index) => [node.id, index]));
  const layout = sankey<FlowNode, Flow>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => LAYERS.indexOf(node.tier))
    .nodeSort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .nodeWidth(BAR)
    .nodePadding(Math.min(14, height / fullest / 2))
    .extent([
      [0, 8],
      [WIDTH, height - 8],
    ]);
  // The layout writes into what it is given.
  const made = layout({
    nodes: graph.nodes.map((node) => ({ ...node })),
    links: graph.flows.map((flow) => ({ ...flow, value: Number(flow.amount) })),
  });
  return { nodes: made.nodes, links: made.links, height };
}

function course(link: Stream, across: (x: number) => number): string {
  const [source, target] = [link.source as Placed, link.target as Placed];
  const [from, to] = [across(source.x1 ?? 0), across(target.x0 ?? 0)];
  const middle = (from + to) / 2;
  const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
  return `M${from},${y0}C${middle},${y0} ${middle},${y1} ${to},${y1}`;
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
