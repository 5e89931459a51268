import type { ReactNode } from 'react';
import { Page } from '@/frame/Page';
import { Nothing } from '@/frame/Outcome';

export function MapScreen(): ReactNode {
  return (
    <Page title="Map">
      <Nothing title="x" />
    </Page>
  );
}
