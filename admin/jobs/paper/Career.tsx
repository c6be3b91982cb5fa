import { useText } from '../../i18n/useText.ts';
import type { CareerKind } from '../../data/documents.ts';
import type { JobRecord } from '../record.ts';
import { listStateOf } from './listState.ts';
import { ListStateMark } from './ListStateMark.tsx';
import { Part, Ruled } from './Part.tsx';

const kinds = ['PROMOTION', 'LATERAL'] as const satisfies readonly CareerKind[];

/** The posts to which it leads; left out where the form says nothing of it. */
export const Career = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const { careerPaths } = job;
  if (careerPaths.length === 0)
    return listStateOf(job, 'CAREER') ? (
      <Part id="careerPaths" title={text('extras.career')}>
        <ListStateMark job={job} list="CAREER" />
      </Part>
    ) : null;
  return (
    <Part id="careerPaths" title={text('extras.career')}>
      <Ruled fluid>
        <tbody>
          {kinds
            .map((kind) => ({ kind, titles: careerPaths.filter((path) => path.kind === kind) }))
            .filter(({ titles }) => titles.length > 0)
            .map(({ kind, titles }) => (
              <tr key={kind}>
                <th scope="row" className="label">
                  {text(`extras.careerKinds.${kind}`)}
                </th>
                <td>{titles.map(({ title }) => title).join(text('form.comma'))}</td>
              </tr>
            ))}
        </tbody>
      </Ruled>
    </Part>
  );
};
