import { Button, Menu } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useSpoken } from '@/language/LanguageProvider';
import { directionOf } from '@/language/languages';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { type Caption, pictureOf, savePng, saveSvg } from './picture';

/** Saves what is drawn within a part of the page as a picture that says what it is. */
export function SavePicture({
  within,
  name,
  caption,
  asOf,
}: {
  within: RefObject<HTMLElement | null>;
  name: string;
  caption: Pick<Caption, 'title' | 'legendTitle' | 'legend' | 'notes'>;
  asOf: string | undefined;
}): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { language } = useSpoken();
  const save = (as: 'svg' | 'png') => {
    const drawing = within.current?.querySelector<SVGSVGElement>('svg[data-picture]');
    if (!drawing) {
      return;
    }
    const picture = pictureOf(drawing, {
      ...caption,
      moment: asOf === undefined ? '' : t('map.asOf', { moment: format.instant(asOf) }),
      language,
      rightToLeft: directionOf(language) === 'rtl',
    });
    if (as === 'svg') {
      saveSvg(picture, name);
    } else {
      void savePng(picture, name);
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPhotoDown size={16} aria-hidden />}>
          {t('map.save.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('svg')}>{t('map.save.svg')}</Menu.Item>
        <Menu.Item onClick={() => save('png')}>{t('map.save.png')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
