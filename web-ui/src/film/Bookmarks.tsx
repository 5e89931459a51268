import { ActionIcon, Button, Card, Group, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconBookmarkPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';
import type { FilmClock } from './steps';
import { type Bookmark, useBookmarks } from './useBookmarks';

/** Moments to come back to. */
export function Bookmarks({
  clock,
  at,
  onGo,
}: {
  clock: FilmClock;
  at: string;
  onGo: (bookmark: Bookmark) => void;
}): ReactNode {
  const t = useTexts();
  const [bookmarks, keep] = useBookmarks();
  const [name, setName] = useState('');
  return (
    <Card withBorder component="section" aria-label={t('film.bookmarks')}>
      <Title order={2} size="h5" mb="xs">
        {t('film.bookmarks')}
      </Title>
      {bookmarks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('film.noBookmarks')}
        </Text>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {bookmarks.map((bookmark, index) => (
            <li key={`${bookmark.clock} ${bookmark.at} ${bookmark.name}`}>
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <UnstyledButton onClick={() => onGo(bookmark)} fz="sm" c="var(--mantine-color-anchor)" mih={24}>
                  <bdi>{bookmark.name}</bdi>
                </UnstyledButton>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('film.removeBookmark', { name: bookmark.name })}
                  onClick={() => keep(bookmarks.filter((_, other) => other !== index))}
                >
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') {
            keep([...bookmarks, { name: name.trim(), clock, at }]);
            setName('');
          }
        }}
      >
        <Group gap="xs" mt="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('film.bookmarkName')}
            placeholder={t('film.bookmarkName')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            px="xs"
            aria-label={t('film.addBookmark')}
            title={t('film.addBookmark')}
          >
            <IconBookmarkPlus size={18} aria-hidden />
          </Button>
        </Group>
      </form>
    </Card>
  );
}
