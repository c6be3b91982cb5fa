import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { optionsOf, optionOf } from '../options.ts';
import type { JobRecord } from '../record.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';

type Qualification = JobRecord['qualifications'][number];

/** Who may hold the post; where the form has boxes to tick, all of them, ticked or not. */
export const Qualifications = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { qualifications } = job;
  const kinds = [...new Set(qualifications.map(({ kind }) => kind))];
  return (
    <Part id="qualifications" title={text('form.qualifications')}>
      {qualifications.length === 0 ? (
        <ListStateMark job={job} list="QUALIFICATIONS" />
      ) : (
        <Ruled fluid>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row" className="label">
                  {text(`form.qualificationKinds.${kind}`)}
                </th>
                <td>
                  {qualifications
                    .filter((one) => one.kind === kind)
                    .map((one) => (
                      <Requirement key={one.id} one={one} />
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Ruled>
      )}
    </Part>
  );
};

const Requirement = ({ one }: { one: Qualification }) => {
  const text = useText();
  const marks = [
    ...(one.strictness === 'PREFERRED' ? [text('form.strictness.PREFERRED')] : []),
    ...(one.certain ? [] : [text('frame.text.uncertain')]),
  ];
  return (
    <div>
      {one.options.length > 0 && <Boxes kind={one.kind} ticked={one.options} />}
      {one.text}
      {marks.length > 0 && <span className="quiet"> 〔{marks.join(text('form.comma'))}〕</span>}
    </div>
  );
};

const Boxes = ({ kind, ticked }: { kind: Qualification['kind']; ticked: readonly string[] }) => {
  const text = useText();
  const options = optionsOf(kind) ?? ticked;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {options.map((option) => {
        const known = optionOf(option);
        const isTicked = ticked.includes(option);
        return (
          <span key={option} style={{ whiteSpace: 'nowrap' }}>
            <span role="img" aria-label={isTicked ? text('form.ticked') : text('form.unticked')}>
              {isTicked ? '☑' : '☐'}
            </span>{' '}
            {known ? text(`form.options.${known}`) : option}
          </span>
        );
      })}
    </Box>
  );
};
