import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import type { Problem } from '@/api/client';
import type { Growing } from '@/api/useGrowing';
import { Found } from '@/frame/Found';
import { Nothing } from '@/frame/Outcome';
import { Page } from '@/frame/Page';
import type { Column } from './column';
import { DataTable } from './DataTable';

/** A page that is a list of records, with the way to another one for whoever may make it. */
export function ListScreen<T extends { id: string }>({
  name,
  title,
  lead,
  list,
  columns,
  sort,
  another,
  none,
  noneHint,
}: {
  /** Of its saved views. */
  name: string;
  title: string;
  lead: string;
  list: UseQueryResult<Growing<T>, Problem>;
  columns: Column<T>[];
  sort: string;
  another?: { operation: string; to: string; label: string };
  none: string;
  noneHint?: string;
}): ReactNode {
  const { may } = useReader();
  const make =
    another !== undefined && may(another.operation) ? (
      <Button component={Link} to={another.to} leftSection={<IconPlus size={16} aria-hidden />}>
        {another.label}
      </Button>
    ) : null;
  return (
    <Page title={title} lead={lead} actions={make}>
      <Found found={list}>
        {({ items, asOf, read, total }) => (
          <DataTable
            name={name}
            title={title}
            rows={items}
            columns={columns}
            rowKey={(row) => row.id}
            sort={sort}
            asOf={asOf}
            coming={{ read, total }}
            empty={<Nothing title={none} {...(noneHint === undefined ? {} : { hint: noneHint })} action={make} />}
          />
        )}
      </Found>
    </Page>
  );
}
