import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { MeasureLine } from './MeasureLine.tsx';

type Duty = JobRecord['duties'][number];

/** What else the form says of a duty: its tasks, its share, how far the post answers for it, how it is measured. */
export const DutyParts = ({ duty }: { duty: Duty }) => {
  const text = useText();
  const { tasks, workTimePct, responsibilityLevel, measures } = duty;
  return (
    <>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      )}
      {workTimePct !== null && (
        <div className="quiet">
          {text('form.share')} {workTimePct} %
        </div>
      )}
      {responsibilityLevel && (
        <div className="quiet">
          {text('form.level')} {text(`form.levels.${responsibilityLevel}`)}
        </div>
      )}
      {measures.length > 0 && (
        <Box sx={{ mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'divider' }}>
          {measures.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} />
          ))}
        </Box>
      )}
    </>
  );
};

/** The same as the table of duties where a window is too narrow for it: one duty under the other, nothing cut off. */
export const DutyBlocks = ({ duties }: { duties: readonly Duty[] }) => (
  <ol style={{ listStyle: 'none', padding: 0 }}>
    {duties.map((duty) => (
      <Box
        component="li"
        key={duty.id}
        id={`duties.${duty.section}.${duty.seq}`}
        sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}
      >
        <strong className="tabular">
          {duty.importanceRank ?? duty.seq}. {duty.heading}
        </strong>
        <div>{duty.statement}</div>
        <DutyParts duty={duty} />
      </Box>
    ))}
  </ol>
);
