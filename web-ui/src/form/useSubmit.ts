import { useRef, useState } from 'react';
import { Problem } from '@/api/client';

export interface Submission {
  sending: boolean;
  fault: unknown;
  /** What is wrong with a field, by the name that the exchange gives it. */
  wrong: (field: string) => string | undefined;
  run: () => void;
}

/** Sends a form once, however often it is asked to; what is refused stands beside the field that it is about. */
export function useSubmit(act: () => Promise<void>, advice: (fault: unknown) => string): Submission {
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const busy = useRef(false);
  const run = () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setSending(true);
    setFault(undefined);
    act()
      .catch(setFault)
      .finally(() => {
        busy.current = false;
        setSending(false);
      });
  };
  const wrong = (field: string) =>
    fault instanceof Problem && fault.field?.split(/[.[]/)[0] === field.split('.')[0] ? advice(fault) : undefined;
  return { sending, fault, wrong, run };
}
