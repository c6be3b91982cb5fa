import type { FormList, FormTextState } from '../../data/documents.ts';
import type { JobRecord } from '../record.ts';

/** What the form says at the place of a list beyond its lines; undefined where it says nothing. */
export const listStateOf = (
  { listStates }: Pick<JobRecord, 'listStates'>,
  list: FormList,
): FormTextState | undefined => listStates.find((one) => one.list === list)?.state;
