import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { type Schemas, actAs } from '@/api/client';
import type { Session } from './session';

type Role = Schemas['Me']['role'];

export interface Reader {
  /** Absent where somebody reads who is not signed in. */
  me?: Schemas['Me'];
  /** The participant for which an account that has several acts now. */
  actingFor?: string;
  actFor: (participant: string | undefined) => void;
  /** Whether the role lets one call an operation, such as "POST /api/pledges". */
  may: (operation: string) => boolean;
  is: (...roles: Role[]) => boolean;
  session: Session;
}

const ReaderContext = createContext<Reader | undefined>(undefined);

const keyOf = (me: Schemas['Me']) => `ctax.acting-for.${me.id}`;

/** The participant that was chosen last, of those for which the account may act. */
export function rememberedParticipant(me: Schemas['Me'] | undefined): string | undefined {
  if (me === undefined || me.participants.length < 2) {
    return undefined;
  }
  const kept = localStorage.getItem(keyOf(me));
  return me.participants.find((id) => id === kept) ?? me.participants[0];
}

export function MeProvider({
  session,
  me,
  children,
}: {
  session: Session;
  me: Schemas['Me'] | undefined;
  children: ReactNode;
}): ReactNode {
  const [actingFor, setActingFor] = useState(() => rememberedParticipant(me));
  const client = useQueryClient();
  const actFor = useCallback(
    (participant: string | undefined) => {
      if (me !== undefined && participant !== undefined) {
        localStorage.setItem(keyOf(me), participant);
      }
      actAs(session, participant);
      setActingFor(participant);
      void client.invalidateQueries();
    },
    [client, me, session],
  );
  const value = useMemo<Reader>(() => {
    const allowed = new Set(me?.may);
    return {
      ...(me === undefined ? {} : { me }),
      ...(actingFor === undefined ? {} : { actingFor }),
      actFor,
      may: (operation) => allowed.has(operation) || (me === undefined && operation.startsWith('GET /api/')),
      is: (...roles) => me !== undefined && roles.includes(me.role),
      session,
    };
  }, [actFor, actingFor, me, session]);
  return <ReaderContext.Provider value={value}>{children}</ReaderContext.Provider>;
}

/** Who sits before the screen, and what that one may do. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === undefined) {
    throw new Error('nobody reads');
  }
  return reader;
}
