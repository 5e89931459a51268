import { useFormat } from '@/language/useFormat';
import { useTexts } from '@/language/useTexts';
import { type FundingRow, isPlace } from './measure';

/** What a row's place is called: a country, a region as a whole, several countries, or none that anybody named. */
export function usePlaced(): (row: FundingRow) => string {
    const t = useTexts();
    const format = useFormat();
    return (row) => {
        if (isPlace(row)) {
            return format.place(row.country);
        }
        if (row.country === 'several') {
            return t('map.several');
        }
        return row.region !== undefined && /^\d{3}$/.test(row.region)
            ? t('map.regional', { region: format.place(row.region) })
            : t('map.notSpecified');
    };
}

/** As the explanation of one of a row's figures is asked for. */
export function placeOf(row: FundingRow): Record<string, string> {
    return {
        ...(row.country === undefined ? {} : { country: row.country }),
        ...(row.region === undefined || isPlace(row) ? {} : { region: row.region }),
    };
}

export function activitiesOf(row: FundingRow): number {
    return Object.values(row.activities ?? {}).reduce((sum, number) => sum + Number(number), 0);
}
