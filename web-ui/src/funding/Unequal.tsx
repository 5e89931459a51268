import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { differenceOf } from './sumOf';

const ZERO = /^-?0+(\.0+)?$/;

/** What a figure is made of must come to it exactly; where it does not, that is said and not hidden. */
export function Unequal({ figure, sum }: { figure: string; sum: string }): ReactNode {
  const t = useTexts();
  const format = useFormat();
  const difference = differenceOf(figure, sum);
  return ZERO.test(difference) ? null : (
    <Alert color="red" variant="outline" role="alert">
      {t('explain.unequal', { figure: format.amount(figure), sum: format.amount(sum) })}
    </Alert>
  );
}
