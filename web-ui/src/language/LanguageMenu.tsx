import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSpoken } from './LanguageProvider';
import { LANGUAGES, OWN_NAMES } from './languages';
import { useTexts } from './useTexts';

export function LanguageMenu(): ReactNode {
  const t = useTexts();
  const { language, speak } = useSpoken();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          px={8}
          h={34}
          fw={500}
          aria-label={t('frame.language', { language: OWN_NAMES[language] })}
          leftSection={<IconLanguage size={18} aria-hidden />}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => speak(one)}
            aria-current={one === language ? 'true' : undefined}
            fw={one === language ? 700 : 400}
          >
            {OWN_NAMES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
