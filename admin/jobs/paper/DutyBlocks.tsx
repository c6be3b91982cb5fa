import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { MeasureLine } from './MeasureLine.tsx';

/** The same as the table of duties where a window is too narrow for it: one duty under the other, nothing cut off. */
export const DutyBlocks = ({ duties }: { duties: readonly JobRecord['duties'][number][] }) => {
  const text = useText();
  return (
    <ol style={{ listStyle: 'none', padding: 0 }}>
      {duties.map(({ id, seq, importanceRank, heading, statement, tasks, measures, ...duty }) => (
        <Box component="li" key={id} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
          <strong className="tabular">
            {importanceRank ?? seq}. {heading}
          </strong>
          <div>{statement}</div>
          {tasks.length > 0 && (
            <ul>
              {tasks.map((task) => (
                <li key={task}>{task}</li>
              ))}
            </ul>
          )}
          {duty.workTimePct !== null && (
            <div className="quiet">
              {text('form.share')} {duty.workTimePct} %
            </div>
          )}
          {duty.responsibilityLevel && (
            <div className="quiet">
              {text('form.level')} {text(`form.levels.${duty.responsibilityLevel}`)}
            </div>
          )}
          {measures.length > 0 && (
            <Box sx={{ mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'divider' }}>
              {measures.map((measure) => (
                <MeasureLine key={measure.id} measure={measure} />
              ))}
            </Box>
          )}
        </Box>
      ))}
    </ol>
  );
};
