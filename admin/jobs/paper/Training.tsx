import { useText } from '../../i18n/useText.ts';
import type { TrainingPhase } from '../../data/documents.ts';
import type { JobRecord } from '../record.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';

const phases = ['PRE_SERVICE', 'IN_SERVICE'] as const satisfies readonly TrainingPhase[];

/** What is to be learnt before and while holding the post. */
export const Training = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { training } = job;
  return (
    <Part id="training" title={text('form.training')}>
      <Ruled fluid>
        <tbody>
          {phases.map((phase) => {
            const needs = training.filter((need) => need.phase === phase);
            return (
              <tr key={phase}>
                <th scope="row" className="label">
                  {text(`form.phases.${phase}`)}
                </th>
                <td>
                  {needs.length === 0 && <ListStateMark job={job} list={phase} />}
                  {needs.map((need) => (
                    <div key={need.text}>{need.text}</div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Ruled>
    </Part>
  );
};
