import type { PathsWithMethod } from 'openapi-typescript-helpers';
import type { paths } from '@/api/schema';
import type { FieldSpec, Values } from './fieldSpec';

/** Something that can be done to a record: what it asks for, and how that is told to the exchange. */
export interface Action {
  /** By which texts and drafts name it. */
  name: string;
  path: PathsWithMethod<paths, 'post'>;
  fields: FieldSpec[];
  /** Shapes what was entered as the operation wants it. */
  body?: (values: Record<string, unknown>, typed: Values) => Record<string, unknown>;
  /** Takes something away, or ends something. */
  grave?: boolean;
}
