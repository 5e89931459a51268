import type { ReactNode } from 'react';
import type { Search } from '@/address/useParam';
import { useView } from '@/api/useView';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { ActivityLink, NeedLink } from '@/pledge/PledgeScreen';
import { ParticipantName } from '@/record/History';
import { keyOf } from './only';
import { PARTS } from './useExplanation';

/** Of which part of the whole the figure is, in words. */
export function Parts({ search }: { search: Search }): ReactNode {
  const t = useTexts();
  const parts = PARTS.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [value].flat().map((asked) => ({ name, asked }));
  });
  return parts.length === 0
    ? t('explain.whole')
    : parts.map(({ name, asked }, index) => (
        <span key={`${name} ${asked}`}>
          {index === 0 ? '' : ' · '}
          <Part name={name} asked={asked} />
        </span>
      ));
}

function Part({ name, asked }: { name: (typeof PARTS)[number]; asked: string }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const { key, alone } = keyOf(asked);
  if (key === 'several') {
    return t(`explain.together.${name}`);
  }
  if (key === 'not specified') {
    return t(`explain.without.${name}`);
  }
  switch (name) {
    case 'country':
      return format.place(key);
    case 'region':
      return alone ? t('explain.regionAlone', { region: format.place(key) }) : format.place(key);
    case 'theme':
      return format.theme(key);
    case 'need':
      return <NeedLink id={key} />;
    case 'activity':
      return <ActivityLink id={key} />;
    case 'pledge':
      return <PledgeName id={key} />;
    case 'donor':
      return UUID.test(key) ? <ParticipantName id={key} /> : <bdi>{key}</bdi>;
    case 'appeal':
      return UUID.test(key) ? <AppealName id={key} /> : <bdi>{key}</bdi>;
  }
}

const UUID = /^[0-9a-f]{8}-/;

function PledgeName({ id }: { id: string }): ReactNode {
  const pledge = useView('/api/pledges/{id}', { path: { id } });
  return <bdi>{pledge.data?.reference ?? id.slice(0, 8)}</bdi>;
}

function AppealName({ id }: { id: string }): ReactNode {
  const appeal = useView('/api/appeals/{id}', { path: { id } });
  return <bdi>{appeal.data?.name ?? id.slice(0, 8)}</bdi>;
}
