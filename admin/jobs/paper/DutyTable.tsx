import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { MeasureLine } from './MeasureLine.tsx';
import { Ruled } from './Part.tsx';

type Duty = JobRecord['duties'][number];

/** The accountability table: rank, what is to be done, how it is measured; shares and levels where the form has them. */
export const DutyTable = ({ duties }: { duties: readonly Duty[] }) => {
  const text = useText();
  const ranked = duties.some(({ importanceRank }) => importanceRank !== null);
  const shared = duties.some(({ workTimePct }) => workTimePct !== null);
  const levelled = duties.some(({ responsibilityLevel }) => responsibilityLevel !== null);
  const blank = <span className="quiet">{text('frame.none')}</span>;
  return (
    <Ruled>
      <thead>
        <tr>
          <th scope="col" className="narrow">
            {text(ranked ? 'form.rank' : 'form.number')}
          </th>
          <th scope="col">{text('form.duty')}</th>
          {shared && (
            <th scope="col" className="narrow">
              {text('form.share')}
            </th>
          )}
          {levelled && (
            <th scope="col" className="narrow">
              {text('form.level')}
            </th>
          )}
          <th scope="col" style={{ width: '38%' }}>
            {text('form.measures')}
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.id} id={`duties.${duty.section}.${duty.seq}`}>
            <td className="narrow tabular">{(ranked ? duty.importanceRank : duty.seq) ?? blank}</td>
            <td>
              {duty.heading && <strong style={{ display: 'block' }}>{duty.heading}</strong>}
              {duty.statement}
              {duty.tasks.length > 0 && (
                <ul>
                  {duty.tasks.map((task) => (
                    <li key={task}>{task}</li>
                  ))}
                </ul>
              )}
            </td>
            {shared && (
              <td className="narrow tabular">
                {duty.workTimePct === null ? blank : `${duty.workTimePct} %`}
              </td>
            )}
            {levelled && (
              <td className="narrow">
                {duty.responsibilityLevel ? text(`form.levels.${duty.responsibilityLevel}`) : blank}
              </td>
            )}
            <td>
              {duty.measures.length === 0 && blank}
              {duty.measures.map((measure) => (
                <MeasureLine key={measure.id} measure={measure} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Ruled>
  );
};
