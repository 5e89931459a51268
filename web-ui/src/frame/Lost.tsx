import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import { Nothing } from './Outcome';
import { Page } from './Page';

/** An address that leads nowhere. */
export function Lost(): ReactNode {
  const t = useTexts();
  return (
    <Page title={t('frame.lost')}>
      <Nothing
        title={t('frame.lostMore')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('frame.home')}
          </Button>
        }
      />
    </Page>
  );
}
