import { useQueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { createContext, createElement, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useReader } from '@/access/MeProvider';
import { send } from '@/api/client';
import { useMoment } from '@/time/moment';

/** Something that happened, as the feed tells it (CloudEvents 1.0). */
export interface News {
  id: string;
  type: string;
  subject: string;
  subjecttype: string;
  time: string;
  position: number;
  valuedate?: string;
  data: Record<string, unknown>;
}

type Listener = (news: News) => void;

const RETRY = 2000;
/** What comes in a burst is looked at once. */
const GATHERED = 120;

/** The live feed: a stream that is read with fetch, since a browser's own event source can show no token. */
class Feed {
  private readonly listeners = new Set<Listener>();
  private last: string | undefined;

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async read(signal: AbortSignal, opened: () => void): Promise<void> {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (this.last !== undefined) {
      headers['Last-Event-ID'] = this.last;
    }
    const answer = await send(new Request(new URL('/api/feed', location.href), { headers, signal, cache: 'no-store' }));
    if (!answer.ok || !answer.body) {
      throw new Error(`feed: ${answer.status}`);
    }
    opened();
    const messages = answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    const reader = messages.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      this.last = next.value.id ?? this.last;
      const news = JSON.parse(next.value.data) as News;
      this.listeners.forEach((listener) => listener(news));
    }
  }
}

export type Line = 'live' | 'connecting' | 'past';

const FeedContext = createContext<{ feed: Feed; line: Line } | undefined>(undefined);

/** Keeps every view of now as new as the exchange. */
export function FeedProvider({ children }: { children: ReactNode }): ReactNode {
  const [feed] = useState(() => new Feed());
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { past } = useMoment();
  const { actingFor } = useReader();
  const again = useRef(false);

  useEffect(() => {
    const leaving = new AbortController();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const refetch = () => {
      clearTimeout(gathering);
      gathering = undefined;
      void client.invalidateQueries({ predicate: (query) => query.meta?.['live'] === true });
    };
    const deaf = feed.listen(() => {
      gathering ??= setTimeout(refetch, GATHERED);
    });
    let retry: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      feed
        .read(leaving.signal, () => {
          setOpen(true);
          // Whatever happened while there was no line.
          if (again.current) {
            refetch();
          }
          again.current = true;
        })
        .catch(() => undefined)
        .finally(() => {
          if (!leaving.signal.aborted) {
            setOpen(false);
            retry = setTimeout(connect, RETRY);
          }
        });
    };
    connect();
    return () => {
      leaving.abort();
      clearTimeout(retry);
      clearTimeout(gathering);
      deaf();
    };
    // Which news there are depends on for whom somebody acts.
  }, [client, feed, actingFor]);

  const line: Line = past ? 'past' : open ? 'live' : 'connecting';
  return createElement(FeedContext.Provider, { value: { feed, line } }, children);
}

/** Whether what is seen is of now, and as new as the exchange. */
export function useLive(): Line {
  return useContext(FeedContext)?.line ?? 'connecting';
}

/** Is told of everything that happens while it is on the screen. */
export function useNews(listener: Listener): void {
  const feed = useContext(FeedContext)?.feed;
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => feed?.listen((news) => latest.current(news)), [feed]);
}
