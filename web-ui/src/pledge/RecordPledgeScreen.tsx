import { Grid, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useSend } from '@/api/useSend';
import { Form } from '@/form/Form';
import { plainDecimal } from '@/form/digits';
import {
  ChoiceField,
  DayField,
  LongTextField,
  type Money,
  MoneyField,
  ParticipantSelect,
  TextField,
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
import { type EarmarkDraft, NO_EARMARK, earmarkOf } from './earmark';
import { EarmarkField } from './EarmarkField';
import { type InstalmentDraft, InstalmentsField, instalmentsOf } from './InstalmentsField';
import { WouldFund } from './WouldFund';

type Stage = 'PLEDGED' | 'COMMITTED' | 'RECEIVED';

interface PledgeDraft {
  donor: string;
  reference: string;
  amount: Money;
  valueDate: string;
  kind: 'VOLUNTARY' | 'ASSESSED';
  form: 'CASH' | 'IN_KIND';
  earmark: EarmarkDraft;
  instalments: InstalmentDraft[];
  fulfilled: Stage;
  conditions: string;
  description: string;
  visibility: Visibility;
}

/** A donor promises something. */
export function RecordPledgeScreen(): ReactNode {
  const t = useTexts();
  const { me, actingFor } = useReader();
  const own = me?.role === 'DONOR' ? (actingFor ?? me.participants[0]) : undefined;
  const navigate = useNavigate();
  const send = useSend();
  const say = useTold();
  const advice = useAdvice();
  const draft = useDraft<PledgeDraft>('pledge', {
    donor: own ?? '',
    reference: '',
    amount: { amount: '', currency: 'USD' },
    valueDate: today(),
    kind: 'VOLUNTARY',
    form: 'CASH',
    earmark: NO_EARMARK,
    instalments: [],
    fulfilled: 'PLEDGED',
    conditions: '',
    description: '',
    visibility: { level: 'PUBLIC' },
  });
  const { values, set } = draft;
  const submission = useSubmit(async () => {
    const { id } = draft;
    await send('/api/pledges', { body: bodyOf(id, values, own) as never });
    draft.clear();
    say(t('pledge.recordedNow'));
    await navigate({ to: '/pledges/$id', params: { id } } as never);
  }, advice);
  const field = fieldOf(draft, submission);
  return (
    <Page title={t('pledge.record')} lead={t('pledge.recordLead')}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Form draft={draft} submission={submission} action={t('pledge.send')}>
            {own === undefined ? (
              <ParticipantSelect
                label={t('pledge.donor')}
                help={t('pledge.help.donor')}
                kind="DONOR"
                required
                value={values.donor === '' ? undefined : values.donor}
                onChange={(donor) => set({ donor: donor ?? '' })}
                error={submission.wrong('donor')}
              />
            ) : null}
            <MoneyField label={t('field.name.amount')} help={t('pledge.help.amount')} required {...field('amount')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <DayField
                label={t('field.name.valueDate')}
                help={t('pledge.help.valueDate')}
                required
                {...field('valueDate')}
              />
              <TextField label={t('pledge.reference')} help={t('pledge.help.reference')} {...field('reference')} />
              <ChoiceField
                label={t('pledge.kind')}
                help={t('pledge.help.kind')}
                required
                choices={(['VOLUNTARY', 'ASSESSED'] as const).map((kind) => ({
                  value: kind,
                  label: t(`pledge.kinds.${kind}`),
                }))}
                value={values.kind}
                onChange={(kind) => set({ kind: kind as PledgeDraft['kind'] })}
                error={submission.wrong('kind')}
              />
              <ChoiceField
                label={t('pledge.form')}
                help={t('pledge.help.form')}
                required
                choices={(['CASH', 'IN_KIND'] as const).map((form) => ({
                  value: form,
                  label: t(`pledge.forms.${form}`),
                }))}
                value={values.form}
                onChange={(form) => set({ form: form as PledgeDraft['form'] })}
                error={submission.wrong('form')}
              />
            </SimpleGrid>
            <EarmarkField {...field('earmark')} />
            <InstalmentsField
              label={t('field.name.instalments')}
              {...field('instalments')}
              currency={values.amount.currency}
              whole={values.amount.amount}
            />
            <Radio.Group
              label={t('pledge.fulfilled')}
              description={t('pledge.help.fulfilled')}
              value={values.fulfilled}
              onChange={(fulfilled) => set({ fulfilled: fulfilled })}
            >
              <Stack gap={6} mt={6}>
                {(['PLEDGED', 'COMMITTED', 'RECEIVED'] as const).map((stage) => (
                  <Radio key={stage} value={stage} label={t(`pledge.stage.${stage}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <LongTextField
              label={t('pledge.description')}
              help={t('pledge.help.description')}
              {...field('description')}
            />
            <LongTextField label={t('pledge.conditions')} help={t('pledge.help.conditions')} {...field('conditions')} />
            <VisibilityField {...field('visibility')} />
          </Form>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <WouldFund earmark={values.earmark} money={values.amount} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

export function bodyOf(id: string, values: PledgeDraft, own: string | undefined): Record<string, unknown> {
  const { currency } = values.amount;
  return {
    id,
    donor: own ?? values.donor,
    amount: { amount: plainDecimal(values.amount.amount), currency },
    valueDate: values.valueDate,
    kind: values.kind,
    form: values.form,
    earmark: earmarkOf(values.earmark),
    fulfilled: values.fulfilled,
    visibility: values.visibility,
    ...(values.reference === '' ? {} : { reference: values.reference }),
    ...(values.conditions === '' ? {} : { conditions: values.conditions }),
    ...(values.description === '' ? {} : { description: values.description }),
    ...(values.instalments.length === 0 ? {} : { instalments: instalmentsOf(values.instalments, currency) }),
  };
}
