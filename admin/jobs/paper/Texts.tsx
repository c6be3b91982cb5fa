import { useText } from '../../i18n/useText.ts';
import { FormTextField } from '../../layout/FormTextField.tsx';
import type { JobRecord } from '../record.ts';
import { NotListed } from './NotListed.tsx';
import { Part, Ruled } from './Part.tsx';

/** The texts of a version that carry a state, in the order of the form. */
export const textFields = ['purpose', 'coreDuty', 'background', 'conclusion', 'remarks'] as const;

/** Purpose and the other running texts. */
export const Texts = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const listed = textFields.filter((field) => job[field].state !== 'ABSENT');
  const absent = textFields.filter((field) => job[field].state === 'ABSENT');
  return (
    <Part id="purpose" title={text('form.purposePart')}>
      <Ruled fluid>
        <tbody>
          {listed.map((field) => (
            <tr key={field}>
              <th scope="row" className="label">
                {text(`form.texts.${field}`)}
              </th>
              <td>
                <FormTextField value={job[field]} />
              </td>
            </tr>
          ))}
          {job.summary.length > 0 && (
            <tr>
              <th scope="row" className="label">
                {text('form.summary')}
              </th>
              <td>
                <ol>
                  {job.summary.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ol>
              </td>
            </tr>
          )}
        </tbody>
      </Ruled>
      <NotListed labels={absent.map((field) => text(`form.texts.${field}`))} />
    </Part>
  );
};
