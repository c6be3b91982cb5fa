import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useText } from '../../i18n/useText.ts';
import type { DutySection } from '../../data/documents.ts';
import type { JobRecord } from '../record.ts';
import { DutyBlocks, DutyParts } from './DutyBlocks.tsx';
import { DutyTable } from './DutyTable.tsx';
import { Part } from './Part.tsx';

const sections = ['HEADLINE', 'TABLE', 'LIST'] as const satisfies readonly DutySection[];

/** The duties, list by list as the form has them. */
export const Duties = ({ job }: { job: JobRecord }) => {
  const text = useText();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return (
    <div id="duties" style={{ scrollMarginTop: 72 }}>
      {sections.map((section) => {
        const duties = job.duties.filter((duty) => duty.section === section);
        if (duties.length === 0) return null;
        return (
          <Part key={section} title={text(`form.sections.${section}`)}>
            {section === 'HEADLINE' ? (
              <ol>
                {duties.map((duty) => (
                  <li key={duty.id} id={`duties.${section}.${duty.seq}`}>
                    {duty.heading && <strong>{duty.heading}　</strong>}
                    {duty.statement}
                    <DutyParts duty={duty} />
                  </li>
                ))}
              </ol>
            ) : isNarrow ? (
              <DutyBlocks duties={duties} />
            ) : (
              <DutyTable duties={duties} />
            )}
          </Part>
        );
      })}
      {job.shareReason && (
        <p className="quiet">
          {text('form.shareReason')}: {job.shareReason}
        </p>
      )}
    </div>
  );
};
