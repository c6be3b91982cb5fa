import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import type { JobRecord } from '../record.ts';
import { Part, Ruled } from './Part.tsx';

/** Who wrote, reviewed and approved the version, and when; a place that waits for its signature says so. */
export const SignOff = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const signatures = [
    { role: 'writer', person: job.submittedAt ? job.writer : null, at: job.submittedAt },
    { role: 'reviewer', person: job.reviewer, at: job.reviewedAt },
    { role: 'approver', person: job.approver, at: job.approvedAt },
  ] as const;
  const blank = <span className="quiet">{text('frame.none')}</span>;
  return (
    <div className="keep-together">
      <Part title={text('form.signOff')}>
        <Ruled fluid>
          <thead>
            <tr>
              {signatures.map(({ role }) => (
                <th key={role} scope="col">
                  {text(`form.signed.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {signatures.map(({ role, person, at }) => (
                <td key={role} style={{ height: 64 }}>
                  {person ? (
                    <strong>{person.name}</strong>
                  ) : (
                    <span className="quiet">{text('form.unsigned')}</span>
                  )}
                  {at && (
                    <div className="quiet">
                      <Instant value={at} />
                    </div>
                  )}
                </td>
              ))}
            </tr>
            <tr>
              <td colSpan={3}>
                <span className="quiet">{text('form.compiledOn')}</span>　{job.compiledOn ?? blank}
                {job.analysedOn && (
                  <>
                    　　<span className="quiet">{text('form.analysedOn')}</span>　{job.analysedOn}
                  </>
                )}
              </td>
            </tr>
          </tbody>
        </Ruled>
      </Part>
    </div>
  );
};
