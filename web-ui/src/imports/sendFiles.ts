import { api } from '@/api/client';
import { type ImportKind, PATHS } from './kinds';

interface Begun {
  id: string;
  position: number;
}

/** Hands files over under an id: the same again, after a broken line or a stop, goes on where it broke off. */
export async function sendFiles(kind: ImportKind, id: string, files: File[]): Promise<Begun> {
  const body = new FormData();
  files.forEach((file) => body.append('file', file, file.name));
  const answer = await (api.POST as unknown as (path: string, init: object) => Promise<{ data: Begun }>)(PATHS[kind], {
    params: { query: { id } },
    body,
  });
  return answer.data;
}
