import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAll } from './useView';

const PARTS = 6;

interface Asked {
  page: number;
  asOf: string | null;
  answer: () => void;
  refuse: () => void;
}

describe('a long list', () => {
  let asked: Asked[];
  let grown: number[];
  let all: Promise<{ items: { id: string }[]; position: number }>;
  const open = () => asked.map(({ page }) => page);
  const until = (pages: number[]) => vi.waitFor(() => expect(open()).toEqual(pages));

  beforeEach(() => {
    asked = [];
    grown = [];
    vi.stubGlobal('fetch', (request: Request) => {
      const query = new URL(request.url).searchParams;
      const page = Number(query.get('page'));
      return new Promise<Response>((resolve) => {
        const done = (answer: Response) => {
          asked = asked.filter((one) => one.page !== page);
          resolve(answer);
        };
        asked.push({
          page,
          asOf: query.get('asOf'),
          answer: () =>
            done(
              Response.json({
                items: [{ id: `${page}a` }, { id: `${page}b` }],
                page: { totalPages: PARTS, totalItems: 2 * PARTS },
                position: 70 + page,
                asOf: '2008-01-31T00:00:00Z',
              }),
            ),
          refuse: () => done(Response.json({ code: 'NO' }, { status: 500 })),
        });
      });
    });
    all = readAll('/api/needs', {}, {}, new AbortController().signal, (items) => grown.push(items.length));
    all.catch(() => undefined);
  });

  const one = (page: number) => asked.find((each) => each.page === page);

  it('is read a few parts at a time, each as of the moment of the first', async () => {
    await until([0]);
    one(0)?.answer();
    await until([1, 2, 3]);
    expect(asked.map(({ asOf }) => asOf)).toEqual(['70', '70', '70']);
    one(1)?.answer();
    await until([2, 3, 4]);
    expect(grown).toEqual([2, 4]);
  });

  it('is in its order, in whichever its parts come', async () => {
    await until([0]);
    one(0)?.answer();
    await until([1, 2, 3]);
    one(3)?.answer();
    one(2)?.answer();
    await until([1]);
    expect(grown).toEqual([2]);
    one(1)?.answer();
    await until([4, 5]);
    one(5)?.answer();
    one(4)?.answer();
    const { items, position } = await all;
    expect(items.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].flatMap((page) => [`${page}a`, `${page}b`]));
    expect(position).toBe(70);
  });

  it('is not taken for whole where a part of it is refused', async () => {
    await until([0]);
    one(0)?.answer();
    await until([1, 2, 3]);
    one(2)?.refuse();
    one(3)?.answer();
    one(1)?.answer();
    await expect(all).rejects.toMatchObject({ code: 'NO' });
  });
});
