import { Button } from '@mantine/core';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { usePrinting } from './usePrinting';
import { Waiting } from './Outcome';

/** What stands below the first screen is fetched when somebody comes near it, asks for it, or prints the page. */
export function WhenNear({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [near, setNear] = useState(false);
  const printing = usePrinting();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || !('IntersectionObserver' in window)) {
      setNear(true);
      return;
    }
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) {
        setNear(true);
      }
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place}>
      {near || printing ? (
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      ) : (
        <Button variant="default" onClick={() => setNear(true)}>
          {title}
        </Button>
      )}
    </div>
  );
}
