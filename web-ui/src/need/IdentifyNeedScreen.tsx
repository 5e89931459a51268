import { SimpleGrid } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSend } from '@/api/useSend';
import { Form } from '@/form/Form';
import { plainDecimal } from '@/form/digits';
import {
  AppealSelect,
  ChoiceField,
  CountrySelect,
  DayField,
  LongTextField,
  type Money,
  MoneyField,
  TextField,
  ThemeSelect,
} from '@/form/fields';
import { fieldOf } from '@/form/fieldOf';
import { useDraft } from '@/form/useDraft';
import { useSubmit } from '@/form/useSubmit';
import { type Visibility, VisibilityField } from '@/form/VisibilityField';
import { useAdvice } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTold } from '@/frame/Told';
import { useTexts } from '@/language/useTexts';
import { today } from '@/record/fieldSpec';

interface NeedDraft {
  country?: string | undefined;
  theme?: string | undefined;
  title: string;
  description: string;
  priority: string;
  required: Money;
  valueDate: string;
  appeal?: string | undefined;
  visibility: Visibility;
}

/** Somebody has found that a State lacks something. */
export function IdentifyNeedScreen(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const send = useSend();
  const say = useTold();
  const advice = useAdvice();
  const draft = useDraft<NeedDraft>('need', {
    title: '',
    description: '',
    priority: 'MEDIUM',
    required: { amount: '', currency: 'USD' },
    valueDate: today(),
    visibility: { level: 'PUBLIC' },
  });
  const { values, set } = draft;
  const submission = useSubmit(async () => {
    const { id } = draft;
    const { amount, currency } = values.required;
    await send('/api/needs', {
      body: {
        id,
        country: values.country,
        theme: values.theme,
        title: values.title,
        priority: values.priority,
        valueDate: values.valueDate,
        visibility: values.visibility,
        ...(values.description === '' ? {} : { description: values.description }),
        ...(values.appeal === undefined ? {} : { appeal: values.appeal }),
        ...(amount === '' ? {} : { required: { amount: plainDecimal(amount), currency } }),
      } as never,
    });
    draft.clear();
    say(t('need.recordedNow'));
    await navigate({ to: '/needs/$id', params: { id } } as never);
  }, advice);
  const field = fieldOf(draft, submission);
  return (
    <Page title={t('need.identify')} lead={t('need.identifyLead')}>
      <Form draft={draft} submission={submission} action={t('need.send')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <CountrySelect label={t('field.name.country')} required {...field('country')} />
          <ThemeSelect label={t('field.name.theme')} required {...field('theme')} />
        </SimpleGrid>
        <TextField label={t('field.name.title')} help={t('need.help.title')} required {...field('title')} />
        <LongTextField
          label={t('field.name.description')}
          help={t('need.help.description')}
          {...field('description')}
        />
        <MoneyField label={t('measure.required')} help={t('need.help.required')} {...field('required')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ChoiceField
            label={t('field.name.priority')}
            required
            choices={(['HIGH', 'MEDIUM', 'LOW'] as const).map((priority) => ({
              value: priority,
              label: t(`need.priority.${priority}`),
            }))}
            value={values.priority}
            onChange={(priority) => set({ priority: priority ?? 'MEDIUM' })}
            error={submission.wrong('priority')}
          />
          <DayField label={t('need.since')} help={t('need.help.valueDate')} required {...field('valueDate')} />
        </SimpleGrid>
        <AppealSelect label={t('earmark.appeal')} {...field('appeal')} />
        <VisibilityField {...field('visibility')} />
      </Form>
    </Page>
  );
}
