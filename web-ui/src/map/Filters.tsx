import { Button, Collapse, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { Suspense, lazy, type ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import type { Filters as State } from './useFilters';

/** Fetched by whoever opens them. */
const FilterFields = lazy(async () => ({ default: (await import('./FilterFields')).FilterFields }));

/** The part of the whole that the map, the matrix and the flows show. */
export function Filters({ filters, children }: { filters: State; children?: ReactNode }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const [open, { toggle }] = useDisclosure(filters.count > 0);
  const { set } = filters;
  return (
    <div className="unprinted">
      <Group gap="sm" align="flex-end">
        {children}
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={open}
        >
          {filters.count === 0 ? t('map.filter.title') : t('map.filter.some', { number: format.number(filters.count) })}
        </Button>
        {filters.count === 0 ? null : (
          <Button
            variant="subtle"
            onClick={() =>
              set({
                pillar: undefined,
                theme: undefined,
                donor: undefined,
                periodFrom: undefined,
                periodTo: undefined,
              })
            }
          >
            {t('map.filter.none')}
          </Button>
        )}
      </Group>
      <Collapse expanded={open}>
        {open ? (
          <Suspense>
            <FilterFields filters={filters} />
          </Suspense>
        ) : null}
      </Collapse>
    </div>
  );
}
