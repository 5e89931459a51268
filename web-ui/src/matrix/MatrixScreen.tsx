import type { ReactNode } from 'react';

export function MatrixScreen(): ReactNode {
    return null;
}
