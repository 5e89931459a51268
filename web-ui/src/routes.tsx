import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { type Search, parseSearch, writeSearch } from '@/address/useParam';
import { FeedProvider } from '@/feed/feed';
import { Failed, Waiting } from '@/frame/Outcome';
import { Shell } from '@/frame/Shell';
import { Lost } from '@/frame/Lost';
import { ToldProvider } from '@/frame/Told';

const root = createRootRoute({
  component: () => (
    <FeedProvider>
      <ToldProvider>
        <Shell />
      </ToldProvider>
    </FeedProvider>
  ),
  notFoundComponent: Lost,
  validateSearch: (search: Search) => search,
  search: { middlewares: [retainSearchParams(['asOf', 'valueAsOf'] as never)] },
});

type Loaded = Record<string, unknown>;

function screen<P extends string>(path: P, load: () => Promise<Loaded>, name: string) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, name as never),
  });
}

/** The map's screen and what it draws come side by side, not one after the other. */
function loadMap(): Promise<Loaded> {
  void import('@/map/geometry').then(({ loadGeometry }) => loadGeometry()).catch(() => undefined);
  return import('@/map/MapScreen');
}

/** Every screen is fetched when somebody first goes there. */
const tree = root.addChildren([
  screen('/', loadMap, 'MapScreen'),
  screen('/map', loadMap, 'MapScreen'),
  screen('/matrix', () => import('@/matrix/MatrixScreen'), 'MatrixScreen'),
  screen('/flows', () => import('@/flows/FlowsScreen'), 'FlowsScreen'),
  screen('/explain', () => import('@/funding/ExplainScreen'), 'ExplainScreen'),
  screen('/pledges', () => import('@/pledge/PledgesScreen'), 'PledgesScreen'),
  screen('/pledges/new', () => import('@/pledge/RecordPledgeScreen'), 'RecordPledgeScreen'),
  screen('/pledges/$id', () => import('@/pledge/PledgeScreen'), 'PledgeScreen'),
  screen('/statement', () => import('@/pledge/StatementScreen'), 'StatementScreen'),
  screen('/needs', () => import('@/need/NeedsScreen'), 'NeedsScreen'),
  screen('/needs/new', () => import('@/need/IdentifyNeedScreen'), 'IdentifyNeedScreen'),
  screen('/needs/$id', () => import('@/need/NeedScreen'), 'NeedScreen'),
  screen('/activities', () => import('@/activity/ActivitiesScreen'), 'ActivitiesScreen'),
  screen('/activities/new', () => import('@/activity/PlanActivityScreen'), 'PlanActivityScreen'),
  screen('/activities/$id', () => import('@/activity/ActivityScreen'), 'ActivityScreen'),
  screen('/calendar', () => import('@/activity/CalendarScreen'), 'CalendarScreen'),
  screen('/participants', () => import('@/participant/ParticipantsScreen'), 'ParticipantsScreen'),
  screen('/film', () => import('@/film/FilmScreen'), 'FilmScreen'),
  screen('/compare', () => import('@/funding/CompareScreen'), 'CompareScreen'),
  screen('/entries', () => import('@/entries/EntriesScreen'), 'EntriesScreen'),
  screen('/looks', () => import('@/looks/LooksScreen'), 'LooksScreen'),
  screen('/imports', () => import('@/imports/ImportsScreen'), 'ImportsScreen'),
  screen('/imports/$id', () => import('@/imports/ImportScreen'), 'ImportScreen'),
  screen('/operations', () => import('@/operations/OperationsScreen'), 'OperationsScreen'),
  screen('/administration', () => import('@/accounts/AccountsScreen'), 'AccountsScreen'),
  screen('/security', () => import('@/accounts/SecurityScreen'), 'SecurityScreen'),
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ({ error, reset }) => <Failed fault={error} retry={reset} />,
  scrollRestoration: true,
});

/** Begins to fetch the screen of an address before it is known who asks for it. */
export function fetchScreen(path: string): void {
  for (const { options } of router.getMatchedRoutes(path)[0]) {
    const { component } = options as { component?: { preload?: () => Promise<void> } };
    component?.preload?.().catch(() => undefined);
  }
}
