import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import { PastNotice } from '@/time/PastNotice';
import { Printed } from './Printed';

/** A screen: its title, what can be done with the whole of it, and its content. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('frame.name')}`;
  }, [title, t]);
  useEffect(() => {
    // Whoever reads with a screen reader hears where a link has led to.
    if (document.activeElement === document.body || document.activeElement === null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <Stack gap="md">
      <PastNotice />
      <Printed />
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text c="dimmed" size="sm" component="div">
              {lead}
            </Text>
          )}
        </div>
        {actions === undefined ? null : (
          <Group gap="xs" className="unprinted">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
