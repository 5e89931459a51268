import { useParams } from '@tanstack/react-router';

/** The id of the record that the address names. */
export function useRecordId(): string {
  const params: { id?: string } = useParams({ strict: false });
  return params.id ?? '';
}
