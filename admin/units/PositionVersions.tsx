import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { JobStateChip } from '../jobs/JobStateChip.tsx';
import { JobLink } from './links.tsx';
import type { PositionRecord } from './records.ts';

/** All versions of a post's job description that the viewer may see, the latest first. */
export const PositionVersions = ({ versions }: { versions: PositionRecord['jobDescriptions'] }) => {
  const text = useText();
  if (versions.length === 0)
    return (
      <EmptyState small title={text('positions.noVersions.title')} text={text('positions.noVersions.text')} />
    );
  return (
    <Table size="small" sx={{ minWidth: 640 }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('resources.jobs.fields.version')}</TableCell>
          <TableCell>{text('resources.jobs.fields.state')}</TableCell>
          <TableCell>{text('resources.jobs.fields.effectiveFrom')}</TableCell>
          <TableCell>{text('resources.jobs.fields.effectiveTo')}</TableCell>
          <TableCell>{text('resources.jobs.fields.writer')}</TableCell>
          <TableCell>{text('resources.jobs.fields.changedAt')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {versions.map((job) => (
          <TableRow key={job.id} hover>
            <TableCell>
              <JobLink id={job.id} label={text('units.version', { version: job.version })} />
            </TableCell>
            <TableCell>
              <JobStateChip job={job} />
            </TableCell>
            <TableCell>
              <Day value={job.effectiveFrom} />
            </TableCell>
            <TableCell>
              <Day value={job.effectiveTo} />
            </TableCell>
            <TableCell>{job.writer?.name ?? text('frame.none')}</TableCell>
            <TableCell>
              <Instant value={job.changedAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
