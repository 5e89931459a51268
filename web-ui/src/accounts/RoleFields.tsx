import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { ChoiceField } from '@/form/fields';
import type { Submission } from '@/form/useSubmit';
import { useParticipants } from '@/form/useChoices';
import { useTexts } from '@/language/useTexts';
import { type Role, reached, represents } from './reach';

export interface Authority {
  role: Role;
  participants: string[];
}

/** As it is sent: a role that acts for the whole exchange names no participants. */
export const told = ({ role, participants }: Authority): Authority => ({
  role,
  participants: represents(role) ? participants : [],
});

/** On whose authority an account or client acts. */
export function RoleFields({
  value,
  onChange,
  submission,
}: {
  value: Authority;
  onChange: (value: Authority) => void;
  submission: Submission;
}): ReactNode {
  const t = useTexts();
  const { me } = useReader();
  const participants = useParticipants();
  const wrong = submission.wrong('participants');
  return (
    <>
      <ChoiceField
        label={t('accounts.role')}
        help={t(`accounts.roleMeaning.${value.role}`)}
        required
        choices={reached(me).map((role) => ({ value: role, label: t(`role.${role}`) }))}
        value={value.role}
        onChange={(role) => onChange({ ...value, role: (role ?? value.role) as Role })}
        error={submission.wrong('role')}
      />
      {represents(value.role) ? (
        <MultiSelect
          label={t('accounts.participants')}
          description={t('accounts.participantsHelp')}
          data={participants}
          value={value.participants}
          onChange={(ids) => onChange({ ...value, participants: ids })}
          searchable
          limit={50}
          maxValues={50}
          nothingFoundMessage={t('field.nothingFound')}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
      ) : null}
    </>
  );
}
