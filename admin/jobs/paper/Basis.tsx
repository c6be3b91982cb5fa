import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';

/** The documents on which the version stands. */
export const Basis = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { basisDocuments } = job;
  const blank = <span className="quiet">{text('frame.none')}</span>;
  return (
    <Part id="basisDocuments" title={text('form.basis')}>
      {basisDocuments.length === 0 ? (
        <ListStateMark job={job} list="BASIS" />
      ) : (
        <Ruled>
          <thead>
            <tr>
              <th scope="col" style={{ width: 96 }}>
                {text('form.basisFields.kind')}
              </th>
              <th scope="col">{text('form.basisFields.name')}</th>
              <th scope="col" style={{ width: 112 }}>
                {text('form.basisFields.issuedOn')}
              </th>
              <th scope="col" style={{ width: 120 }}>
                {text('form.basisFields.issuedBy')}
              </th>
              <th scope="col" style={{ width: 110 }}>
                {text('form.basisFields.number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {basisDocuments.map(({ kind, name, issuedOn, issuedBy, number }) => (
              <tr key={`${kind}:${name}`}>
                <td>{text(`form.basisKinds.${kind}`)}</td>
                <td>{name}</td>
                <td className="tabular">{issuedOn ?? blank}</td>
                <td>{issuedBy ?? blank}</td>
                <td>{number ?? blank}</td>
              </tr>
            ))}
          </tbody>
        </Ruled>
      )}
    </Part>
  );
};
