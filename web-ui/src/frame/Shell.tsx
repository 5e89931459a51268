import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  NavLink,
  ScrollArea,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { type Query, useIsFetching } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { AccountMenu } from '@/access/AccountMenu';
import { useReader } from '@/access/MeProvider';
import { LanguageMenu } from '@/language/LanguageMenu';
import { useTexts } from '@/language/useTexts';
import { TimeControl } from '@/time/TimeControl';
import { NAVIGATION } from './navigation';

/** What stands around every screen. */
export function Shell(): ReactNode {
  const t = useTexts();
  const [opened, { toggle, close }] = useDisclosure();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);
  useEffect(printedLight, []);
  const waits = useIsFetching({ predicate: neverAnswered }) > 0;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px={{ base: 'xs', sm: 'md' }} gap="xs" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t('frame.menu')}
              aria-expanded={opened}
              aria-controls="navigation"
            />
            <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }} aria-label={t('frame.home')}>
              <Group gap="xs" wrap="nowrap">
                <img src="/icon.svg" alt="" width={28} height={28} />
                <Text fw={700} visibleFrom="xs">
                  {t('frame.name')}
                </Text>
              </Group>
            </Link>
          </Group>
          <Group gap={6} wrap="nowrap">
            <TimeControl />
            <SchemeButton />
            <LanguageMenu />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" id="navigation" aria-label={t('frame.navigation')}>
        <ScrollArea type="hover" scrollbarSize={6}>
          <Navigation path={path} />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} aria-busy={waits} style={{ outline: 'none' }}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

/** What is only asked for anew is there already. */
function neverAnswered({ state }: Query): boolean {
  return state.data === undefined;
}

/** Paper is white, whatever colours the screen has. */
function printedLight(): () => void {
  const page = document.documentElement;
  const name = 'data-mantine-color-scheme';
  let before: string | null = null;
  const begin = () => {
    before = page.getAttribute(name);
    page.setAttribute(name, 'light');
  };
  const end = () => page.setAttribute(name, before ?? 'light');
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

function Navigation({ path }: { path: string }): ReactNode {
  const t = useTexts();
  const { may } = useReader();
  return NAVIGATION.map((group) => {
    const shown = group.screens.filter((screen) => may(screen.needs));
    return shown.length === 0 ? null : (
      <div key={group.name}>
        <Text size="xs" fw={600} c="dimmed" px="sm" pt="sm" pb={4} id={`navigation-${group.name}`}>
          {t(`navigation.group.${group.name}`)}
        </Text>
        <ul aria-labelledby={`navigation-${group.name}`} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shown.map((screen) => {
            const here =
              screen.to === '/'
                ? path === '/' || path === '/map'
                : path === screen.to || path.startsWith(`${screen.to}/`);
            return (
              <li key={screen.to}>
                <NavLink
                  renderRoot={(props) => <Link {...props} to={screen.to} search={keepMoment as never} />}
                  label={t(`navigation.${screen.name}`)}
                  leftSection={<screen.icon size={18} aria-hidden />}
                  active={here}
                  aria-current={here ? 'page' : undefined}
                  variant="light"
                  py={6}
                />
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}

/** From one screen to another the moment stays; what else a screen shows is its own. */
function keepMoment(before: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(before).filter(([name]) => name === 'asOf' || name === 'valueAsOf'));
}

function SchemeButton(): ReactNode {
  const t = useTexts();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <ActionIcon
      variant="default"
      size="lg"
      onClick={() => setColorScheme(other)}
      aria-label={t(`frame.scheme.${other}`)}
      title={t(`frame.scheme.${other}`)}
      visibleFrom="xs"
    >
      {scheme === 'light' ? <IconMoon size={18} aria-hidden /> : <IconSun size={18} aria-hidden />}
    </ActionIcon>
  );
}
