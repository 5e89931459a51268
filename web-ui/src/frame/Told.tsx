import { Notification, Portal } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@/language/useTexts';

const ToldContext = createContext<(text: string) => void>(() => undefined);

const SHOWN = 6000;

/** Says in passing, also to a screen reader, that something was done. */
export function ToldProvider({ children }: { children: ReactNode }): ReactNode {
  const t = useTexts();
  const [said, setSaid] = useState('');
  const over = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((text: string) => {
    setSaid(text);
    clearTimeout(over.current);
    over.current = setTimeout(() => setSaid(''), SHOWN);
  }, []);
  useEffect(() => () => clearTimeout(over.current), []);
  return (
    <ToldContext.Provider value={say}>
      {children}
      <Portal>
        <div role="status" className="told unprinted">
          {said === '' ? null : (
            <Notification
              color="teal"
              withBorder
              onClose={() => setSaid('')}
              closeButtonProps={{ 'aria-label': t('frame.close') }}
            >
              {said}
            </Notification>
          )}
        </div>
      </Portal>
    </ToldContext.Provider>
  );
}

export function useTold(): (text: string) => void {
  return useContext(ToldContext);
}
