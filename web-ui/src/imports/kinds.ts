/** What files can be taken over, by the word for it in the exchange. */
export const KINDS = ['fts', 'fts-requirements', 'exchange-rates'] as const;

export type ImportKind = (typeof KINDS)[number];

export const PATHS = {
  fts: '/api/imports/fts',
  'fts-requirements': '/api/imports/fts-requirements',
  'exchange-rates': '/api/exchange-rates',
} as const satisfies Record<ImportKind, string>;

/** By what a file chooser knows the files. */
export const TYPES: Record<ImportKind, string> = {
  fts: '.json,application/json',
  'fts-requirements': '.json,.csv,application/json,text/csv',
  'exchange-rates': '.csv,text/csv',
};

/** Only FTS splits what belongs together into several files. */
export const isOfSeveral = (kind: ImportKind): boolean => kind !== 'exchange-rates';

export const kindOf = (name: string): ImportKind | undefined => KINDS.find((kind) => kind === name);
