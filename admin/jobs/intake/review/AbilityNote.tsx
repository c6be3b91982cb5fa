import Alert from '@mui/material/Alert';
import { useText } from '../../../i18n/useText.ts';
import type { Job } from './groups.ts';

/** Which lines of authority give no permission of the system (yet), so that none is lost unsaid. */
export const AbilityNote = ({ job }: { job: Job }) => {
  const text = useText();
  const [made] = job.jobDescriptions;
  const printed = job.values.filter(({ path }) => /^authorities\.\d+\.text$/.test(path)).length;
  const bare = made?.authorities.filter(({ ability }) => ability === null) ?? [];
  if (made ? bare.length === 0 : printed === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {made ? text('head.wordsOnly', { count: bare.length }) : text('head.notYet', { count: printed })}
      {bare.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
          {bare.map(({ id, text: words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
};
