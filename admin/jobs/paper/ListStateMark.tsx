import type { FormList } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { listStateOf } from './listState.ts';

/** A quiet word for why a list has no line: blank is not none, and neither is "not on the form". */
export const ListStateMark = ({ job, list }: { job: Pick<JobRecord, 'listStates'>; list: FormList }) => {
  const text = useText();
  const state = listStateOf(job, list);
  return (
    <span className="quiet">
      {state && state !== 'VALUE' ? `〔${text(`frame.text.${state}`)}〕` : text('frame.none')}
    </span>
  );
};
