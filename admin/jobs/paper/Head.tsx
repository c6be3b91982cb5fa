import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useText } from '../../i18n/useText.ts';
import { FormTextField } from '../../layout/FormTextField.tsx';
import { headFields } from '../../units/headFields.ts';
import type { JobRecord } from '../record.ts';
import { NotListed } from './NotListed.tsx';
import { Ruled } from './Part.tsx';

/** The head of the form, two labels a row and one on a narrow window; labels that the form does not have are named below it. */
export const Head = ({ job: { position, unit } }: { job: JobRecord }) => {
  const text = useText();
  const cells = [
    { label: text('form.title'), value: <strong>{position.title}</strong> },
    { label: text('form.department'), value: unit.name },
    ...headFields
      .filter((field) => position[field].state !== 'ABSENT')
      .map((field) => ({
        label: text(`positions.fields.${field}`),
        value: <FormTextField value={position[field]} />,
      })),
  ];
  const pairs = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm')) ? 1 : 2;
  const rows = Array.from({ length: Math.ceil(cells.length / pairs) }, (_, row) =>
    cells.slice(row * pairs, (row + 1) * pairs),
  );
  const absent = headFields.filter((field) => position[field].state === 'ABSENT');
  return (
    <>
      <Ruled fluid>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.label}>
              {row.map(({ label, value }) => [
                <th key={`${label}:label`} scope="row" className="label">
                  {label}
                </th>,
                <td key={label} colSpan={row.length < pairs ? 3 : 1}>
                  {value}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </Ruled>
      <NotListed labels={absent.map((field) => text(`positions.fields.${field}`))} />
    </>
  );
};
