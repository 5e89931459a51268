import {
  IconActivity,
  IconArrowsExchange,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconEye,
  IconFileImport,
  IconGrid3x3,
  IconHistory,
  IconList,
  IconMap2,
  IconMovie,
  IconReportMoney,
  IconTarget,
  IconTimelineEventExclamation,
  IconTool,
  IconUsers,
  IconCoin,
  type Icon,
} from '@tabler/icons-react';

interface Screen {
  name: string;
  to: string;
  icon: Icon;
  /** The operation without which the screen is of no use. */
  needs: string;
}

interface NavigationGroup {
  name: string;
  screens: Screen[];
}

/** Where one can go; who may not ask for what a screen shows is not led there. */
export const NAVIGATION: NavigationGroup[] = [
  {
    name: 'overview',
    screens: [
      { name: 'map', to: '/', icon: IconMap2, needs: 'GET /api/funding' },
      { name: 'matrix', to: '/matrix', icon: IconGrid3x3, needs: 'GET /api/funding' },
      { name: 'flows', to: '/flows', icon: IconArrowsExchange, needs: 'GET /api/funding' },
    ],
  },
  {
    name: 'funding',
    screens: [
      { name: 'pledges', to: '/pledges', icon: IconCoin, needs: 'GET /api/pledges' },
      { name: 'statement', to: '/statement', icon: IconReportMoney, needs: 'GET /api/pledges' },
    ],
  },
  {
    name: 'assistance',
    screens: [
      { name: 'needs', to: '/needs', icon: IconTarget, needs: 'GET /api/needs' },
      { name: 'activities', to: '/activities', icon: IconActivity, needs: 'GET /api/activities' },
      { name: 'calendar', to: '/calendar', icon: IconCalendarEvent, needs: 'GET /api/activities' },
      { name: 'participants', to: '/participants', icon: IconBuildingCommunity, needs: 'GET /api/participants' },
    ],
  },
  {
    name: 'audit',
    screens: [
      { name: 'film', to: '/film', icon: IconMovie, needs: 'GET /api/funding' },
      { name: 'compare', to: '/compare', icon: IconHistory, needs: 'GET /api/funding/explain' },
      { name: 'entries', to: '/entries', icon: IconList, needs: 'GET /api/entries' },
      { name: 'looks', to: '/looks', icon: IconEye, needs: 'GET /api/looks' },
    ],
  },
  {
    name: 'administration',
    screens: [
      { name: 'imports', to: '/imports', icon: IconFileImport, needs: 'GET /api/imports' },
      { name: 'operations', to: '/operations', icon: IconTool, needs: 'GET /ops/projections' },
      { name: 'accounts', to: '/administration', icon: IconUsers, needs: 'GET /accounts' },
      { name: 'security', to: '/security', icon: IconTimelineEventExclamation, needs: 'GET /security-events' },
    ],
  },
];
