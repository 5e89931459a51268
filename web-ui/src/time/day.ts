import { createContext, useContext } from 'react';
import { type Moment, useMoment } from './moment';

/** Where something is shown as of another moment than the address says, such as a picture of a film. */
export const ShownAsOf = createContext<Pick<Moment, 'asOf' | 'valueAsOf'> | undefined>(undefined);

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day that is looked at; none where that is today, or an entry's number, which tells no day. */
export function useDay(): string | undefined {
  const here = useMoment();
  const { asOf, valueAsOf } = useContext(ShownAsOf) ?? here;
  return valueAsOf ?? DAY.exec(asOf ?? '')?.[0];
}
