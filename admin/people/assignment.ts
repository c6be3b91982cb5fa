/** An assignment as the dialogs about it need it, with the words that name it. */
export interface Assignment {
  readonly id: string;
  readonly revision: number;
  readonly kind: 'PRIMARY' | 'CONCURRENT' | 'ACTING';
  readonly standing: 'PAST' | 'PRESENT' | 'PLANNED';
  readonly startsOn: string;
  readonly lastDay: string | null;
  readonly mayChange: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly position: { readonly id: string; readonly title: string };
}

/** What can be done about an assignment. */
export type AssignmentVerb = 'end' | 'transfer' | 'cover' | 'changeKind' | 'withdraw';

/** What is offered about an assignment where it stands; the server decides again. */
export const verbsOf = (
  { standing, kind, mayChange, startsOn }: Assignment,
  today: string,
): AssignmentVerb[] => {
  if (!mayChange) return [];
  if (standing === 'PAST') return ['end'];
  if (standing === 'PLANNED') return ['end', 'changeKind', 'withdraw'];
  const present: AssignmentVerb[] =
    kind === 'PRIMARY' ? ['end', 'transfer', 'cover', 'changeKind'] : ['end', 'cover', 'changeKind'];
  // What was given by mistake is taken back on the day that it began.
  return startsOn === today ? [...present, 'withdraw'] : present;
};
