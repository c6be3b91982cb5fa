import { createContext } from 'react';
import type { ReturnReasonPartsFragment } from '../../data/documents.ts';

/** The reasons for which the version that is edited was sent back last. */
export const ReasonsToAnswer = createContext<readonly ReturnReasonPartsFragment[]>([]);
