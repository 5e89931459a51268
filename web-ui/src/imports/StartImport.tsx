import { Button, FileInput, Group, Radio, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useSubmit } from '@/form/useSubmit';
import { Failed, useAdvice } from '@/frame/Outcome';
import { useTexts } from '@/language/useTexts';
import { type ImportKind, KINDS, PATHS, TYPES, isOfSeveral } from './kinds';
import { sendFiles } from './sendFiles';

/** Chooses files and hands them over; an import that broke off goes on under its id. */
export function StartImport({
  broken,
  begun,
}: {
  broken?: { id: string; kind: ImportKind };
  begun?: () => void;
}): ReactNode {
  const t = useTexts();
  const advice = useAdvice();
  const navigate = useNavigate();
  const { may } = useReader();
  const allowed = KINDS.filter((kind) => may(`POST ${PATHS[kind]}`));
  const [kind, setKind] = useState<ImportKind>(broken?.kind ?? allowed[0] ?? 'fts');
  const [files, setFiles] = useState<File[]>([]);
  const [id, setId] = useState(() => broken?.id ?? crypto.randomUUID());
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    // Other files are another import.
    setId(broken?.id ?? crypto.randomUUID());
  };
  const submission = useSubmit(async () => {
    const answer = await sendFiles(kind, id, files);
    begun?.();
    await navigate({
      to: '/imports/$id',
      params: { id: answer.id },
      search: { atLeast: String(answer.position) },
    });
  }, advice);
  const chooser = {
    label: t('imports.files'),
    description: t(`imports.help.${kind}`),
    accept: TYPES[kind],
    required: true,
    clearable: true,
    placeholder: t('imports.choose'),
    leftSection: <IconFileUpload size={16} aria-hidden />,
    clearButtonProps: { 'aria-label': t('imports.clear') },
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submission.run();
      }}
    >
      <Stack>
        {broken === undefined ? (
          <Radio.Group
            label={t('imports.kindLabel')}
            value={kind}
            onChange={(value) => {
              setKind(value);
              choose([]);
            }}
          >
            <Stack gap={6} mt={6}>
              {allowed.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`imports.kind.${one}`)}
                  description={t(`imports.meaning.${one}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        ) : null}
        {isOfSeveral(kind) ? (
          <FileInput key="several" {...chooser} multiple value={files} onChange={choose} />
        ) : (
          <FileInput
            key="one"
            {...chooser}
            value={files[0] ?? null}
            onChange={(file) => choose(file === null ? [] : [file])}
          />
        )}
        {submission.fault === undefined ? null : <Failed fault={submission.fault} />}
        <Text size="sm" c="dimmed">
          {t('imports.again')}
        </Text>
        <Group>
          <Button type="submit" loading={submission.sending} disabled={files.length === 0}>
            {t(broken === undefined ? 'imports.start' : 'imports.goOn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
