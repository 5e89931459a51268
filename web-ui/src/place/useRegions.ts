import { useMemo } from 'react';
import { useAll } from '@/api/useView';

export interface Regions {
  /** The M49 code of the region that a country is nearest in. */
  of: (country: string) => string | undefined;
  /** Whether a region lies in another, at whatever depth. */
  within: (region: string, other: string) => boolean;
}

/** How countries and regions lie in one another. */
export function useRegions(): Regions {
  const countries = useAll('/api/countries', { moment: {} });
  const regions = useAll('/api/regions', { moment: {} });
  return useMemo(() => {
    const nearest = new Map((countries.data?.items ?? []).map(({ code, region }) => [code, region]));
    const parents = new Map((regions.data?.items ?? []).map(({ code, parent }) => [code, parent]));
    const within = (region: string, other: string): boolean => {
      const parent = parents.get(region);
      return parent !== undefined && (parent === other || within(parent, other));
    };
    return { of: (country) => nearest.get(country), within };
  }, [countries.data, regions.data]);
}
