import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { FormTextField } from '../../layout/FormTextField.tsx';
import type { JobRecord } from '../record.ts';
import { listStateOf } from './listState.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';

/** With what, where and when the holders work, and which records they keep; left out where the form says nothing of it. */
export const Conditions = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { tools, environment, workingTime, timePatterns, records } = job;
  const listed = (lines: readonly string[]): ReactNode => lines.map((line) => <div key={line}>{line}</div>);
  const rows = [
    {
      label: text('extras.tools'),
      isThere: tools.length > 0 || listStateOf(job, 'TOOLS') !== undefined,
      value: tools.length > 0 ? listed(tools) : <ListStateMark job={job} list="TOOLS" />,
    },
    {
      label: text('form.texts.environment'),
      isThere: environment.state !== 'ABSENT',
      value: <FormTextField value={environment} />,
    },
    {
      label: text('form.texts.workingTime'),
      isThere: workingTime.state !== 'ABSENT' || timePatterns.length > 0,
      value: (
        <>
          {workingTime.state !== 'ABSENT' && <FormTextField value={workingTime} />}
          {timePatterns.length > 0 && (
            <div>{timePatterns.map((one) => text(`extras.patterns.${one}`)).join(text('form.comma'))}</div>
          )}
        </>
      ),
    },
    {
      label: text('extras.records'),
      isThere: records.length > 0 || listStateOf(job, 'RECORDS') !== undefined,
      value: records.length > 0 ? listed(records) : <ListStateMark job={job} list="RECORDS" />,
    },
  ].filter(({ isThere }) => isThere);
  if (rows.length === 0) return null;
  return (
    <Part id="conditions" title={text('extras.conditions')}>
      <Ruled fluid>
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row" className="label">
                {label}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </Ruled>
    </Part>
  );
};
