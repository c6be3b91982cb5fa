import { createContext } from 'react';
import type { JobProblemPartsFragment } from '../../data/documents.ts';

/** What the rules of the form find in the draft as it was stored last. */
export const DraftProblems = createContext<readonly JobProblemPartsFragment[]>([]);
