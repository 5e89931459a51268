import { saveFile } from '@/frame/saveFile';
import { useTexts } from '@/language/useTexts';
import { useMoment } from '@/time/moment';
import { useMomentText } from '@/time/useMomentText';
import { exported } from './exported';
import { fileOf } from './filing';
import type { TableState } from './useTable';

/** Saves exactly the rows and columns that are seen, in their order. */
export function useTableExport<T>(
  state: TableState<T>,
  name: string,
  title: string,
  asOf: string | undefined,
): (form: 'csv' | 'xlsx') => Promise<void> {
  const t = useTexts();
  const moment = useMoment();
  const text = useMomentText();
  return async (form) => {
    const { heading, cells } = exported(state.visible, (column) => t('table.code', { column }), [
      [t('table.noteTitle'), title],
      [t('table.noteMoment'), text(moment)],
      ...(asOf === undefined ? [] : ([[t('table.noteAsOf'), asOf]] as [string, string][])),
      [t('table.noteAddress'), location.href],
    ]);
    const blob = await fileOf(form, heading, [t('table.sheet'), t('table.about')], state.rows, cells);
    saveFile(blob, `${name}${asOf === undefined ? '' : `-${asOf.slice(0, 19).replaceAll(':', '')}`}.${form}`);
  };
}
