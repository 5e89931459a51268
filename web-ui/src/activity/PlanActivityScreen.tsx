import { Fieldset, MultiSelect, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { useParam } from '@/address/useParam';
import type { Schemas } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useAll, useView } from '@/api/useView';
import { Form } from '@/form/Form';
import { plainDecimal } from '@/form/digits';
import {
  ChoiceField,
  DayField,
  type Money,
  MoneyField,
  ParticipantSelect,
  TextField,
  ThemeSelect,
} from '@/form/fields';
import { type Part, SharesField } from '@/form/SharesField';
import { useCountries, useParticipants } from '@/form/useChoices';
import { fieldOf } from '@/form/fieldOf';
import { useDraft } from '@/form/useDraft';
import { useSubmit } from '@/form/useSubmit';
import { type Visibility, VisibilityField } from '@/form/VisibilityField';
import { Failed, Waiting, useAdvice } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import { useTold } from '@/frame/Told';
import { useTexts } from '@/language/useTexts';
import { today } from '@/record/fieldSpec';
import { KINDS } from './kinds';

interface ActivityDraft {
  state: 'REQUESTED' | 'PLANNED';
  title: string;
  kind: string;
  theme?: string | undefined;
  lead?: string | undefined;
  supporting: string[];
  countries: Part[];
  needs: Part[];
  start: string;
  end: string;
  place: string;
  budget: Money;
  valueDate: string;
  visibility: Visibility;
}

/** An activity is asked for or planned; or one that is known already is planned anew. */
export function PlanActivityScreen(): ReactNode {
  const [plan] = useParam('plan', '');
  return plan === '' ? <Entering /> : <Planning id={plan} />;
}

function Entering(): ReactNode {
  const { me, actingFor } = useReader();
  const { may } = useReader();
  const own = actingFor ?? me?.participants[0];
  const mayPlan = may('POST /api/activities/{id}/plans');
  return (
    <ActivityForm
      name="activity"
      first={{
        state: mayPlan ? 'PLANNED' : 'REQUESTED',
        title: '',
        kind: 'NATIONAL_WORKSHOP',
        lead: me?.role === 'TASK_FORCE' ? own : undefined,
        supporting: [],
        countries: [],
        needs: [],
        start: '',
        end: '',
        place: '',
        budget: { amount: '', currency: 'USD' },
        valueDate: today(),
        visibility: { level: 'PUBLIC' },
      }}
      states={mayPlan ? ['PLANNED', 'REQUESTED'] : ['REQUESTED']}
    />
  );
}

function Planning({ id }: { id: string }): ReactNode {
  const activity = useView('/api/activities/{id}', { path: { id }, moment: {} });
  if (activity.isError) {
    return <Failed fault={activity.error} retry={() => void activity.refetch()} />;
  }
  return activity.data === undefined ? (
    <Waiting />
  ) : (
    <ActivityForm key={id} name={`activity.plan.${id}`} first={draftOf(activity.data)} replanned={id} states={[]} />
  );
}

function draftOf(activity: Schemas['ActivityPage']): ActivityDraft {
  const plan = activity.plan;
  return {
    state: 'PLANNED',
    title: activity.title,
    kind: activity.kind,
    theme: activity.theme,
    lead: activity.lead,
    supporting: plan?.supporting ?? [],
    countries: (plan?.countries ?? []).map(({ country, share }) => ({ code: country, share: share ?? '' })),
    needs: (plan?.needs ?? []).map(({ need, share }) => ({ code: need, share })),
    start: activity.start ?? '',
    end: activity.end ?? '',
    place: activity.place ?? '',
    budget: plan?.budget ?? { amount: '', currency: 'USD' },
    valueDate: today(),
    visibility: activity.visibility,
  };
}

const chosen = (parts: Part[]) => parts.filter(({ code }) => code !== '');

export function bodyOf(id: string, values: ActivityDraft): Record<string, unknown> {
  const filled = Object.fromEntries(
    (['start', 'end', 'place'] as const).filter((name) => values[name] !== '').map((name) => [name, values[name]]),
  );
  return {
    id,
    title: values.title,
    kind: values.kind,
    theme: values.theme,
    lead: values.lead,
    supporting: values.supporting,
    valueDate: values.valueDate,
    countries: chosen(values.countries).map(({ code, share }) => ({
      country: code,
      ...(share === '' ? {} : { share: plainDecimal(share) }),
    })),
    // A single need has the whole of it, whether anybody says so or not.
    needs: chosen(values.needs).map(({ code, share }, _, all) => ({
      need: code,
      share: share === '' && all.length === 1 ? '100' : plainDecimal(share),
    })),
    ...filled,
    ...(values.budget.amount === ''
      ? {}
      : { budget: { amount: plainDecimal(values.budget.amount), currency: values.budget.currency } }),
  };
}

function ActivityForm({
  name,
  first,
  replanned,
  states,
}: {
  name: string;
  first: ActivityDraft;
  /** The activity that is planned anew. */
  replanned?: string;
  states: ActivityDraft['state'][];
}): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const send = useSend();
  const say = useTold();
  const advice = useAdvice();
  const countries = useCountries();
  const participants = useParticipants();
  const needs = useAll('/api/needs', { query: { state: ['OPEN'] } as never, moment: {} });
  const draft = useDraft<ActivityDraft>(name, first);
  const { values, set } = draft;
  const submission = useSubmit(async () => {
    const body = bodyOf(draft.id, values);
    if (replanned === undefined) {
      await send('/api/activities', {
        body: { ...body, state: values.state, visibility: values.visibility } as never,
      });
    } else {
      await send('/api/activities/{id}/plans', { path: { id: replanned }, body: body as never });
    }
    draft.clear();
    say(t('record.recorded'));
    await navigate({ to: '/activities/$id', params: { id: replanned ?? draft.id } } as never);
  }, advice);
  const field = fieldOf(draft, submission);
  return (
    <Page title={replanned === undefined ? t('activity.enter') : t('activity.plan')} lead={t('activity.enterLead')}>
      <Form draft={draft} submission={submission} action={t('activity.send')}>
        {states.length > 1 ? (
          <Radio.Group label={t('activity.state')} value={values.state} onChange={(state) => set({ state: state })}>
            <Stack gap={6} mt={6}>
              {states.map((state) => (
                <Radio
                  key={state}
                  value={state}
                  label={t(`activity.states.${state}`)}
                  description={t(`activity.entering.${state}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        ) : null}
        <TextField label={t('field.name.title')} required {...field('title')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ChoiceField
            label={t('activity.kind')}
            required
            choices={KINDS.map((kind) => ({ value: kind, label: t(`activity.kinds.${kind}`) }))}
            value={values.kind}
            onChange={(kind) => set({ kind: kind ?? values.kind })}
            error={submission.wrong('kind')}
          />
          <ThemeSelect label={t('field.name.theme')} required {...field('theme')} />
          <ParticipantSelect label={t('activity.lead')} required {...field('lead')} />
          <TextField label={t('activity.place')} {...field('place')} />
          <DayField label={t('activity.start')} {...field('start')} />
          <DayField label={t('activity.end')} {...field('end')} min={values.start} />
        </SimpleGrid>
        <SharesField
          label={t('earmark.countries')}
          help={t('earmark.sharesHelp')}
          {...field('countries')}
          choices={countries}
        />
        <SharesField
          label={t('activity.needs')}
          help={t('activity.needsHelp')}
          {...field('needs')}
          choices={(needs.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Fieldset legend={t('activity.supporting')}>
          <MultiSelect
            aria-label={t('activity.supporting')}
            data={participants}
            value={values.supporting}
            onChange={(supporting) => set({ supporting })}
            searchable
            limit={50}
          />
        </Fieldset>
        <MoneyField label={t('activity.budget')} help={t('activity.budgetHelp')} {...field('budget')} />
        <DayField
          label={t('field.name.valueDate')}
          help={t('activity.valueDateHelp')}
          required
          {...field('valueDate')}
        />
        {replanned === undefined ? <VisibilityField {...field('visibility')} /> : null}
      </Form>
    </Page>
  );
}
