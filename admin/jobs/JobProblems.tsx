import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import type { JobProblemPartsFragment, JobSourceFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { reviewOf } from './intake/review-address.ts';
import { sectionOfPath } from './sections.ts';
import type { SectionName } from './sections.ts';

interface JobProblemsProps {
  readonly problems: readonly JobProblemPartsFragment[];
  readonly addressOf: (section: SectionName) => string;
  /** What it was imported from, where that can be seen: its questions are answered there. */
  readonly source: JobSourceFragment | null;
}

/** What the rules of the form find, with the way to the part of the form that it is about. */
export const JobProblems = ({ problems, addressOf, source }: JobProblemsProps) => {
  const text = useText();
  const blocking = problems.filter(({ isBlocking }) => isBlocking);
  const hints = problems.filter(({ isBlocking }) => !isBlocking);
  const draw = (found: readonly JobProblemPartsFragment[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {found.map(({ code, path, message }) => {
        const isImport = path === 'import';
        const to = isImport && source ? reviewOf(source) : addressOf(sectionOfPath(path));
        if (isImport && !source) return <li key={code}>{message}</li>;
        const words = text(to.startsWith('#') ? 'jobs.problems.look' : 'jobs.problems.fix');
        return (
          <li key={`${code}:${path}`}>
            {message}{' '}
            {to.startsWith('#') ? (
              <MuiLink href={to}>{words}</MuiLink>
            ) : (
              <MuiLink component={Link} to={to}>
                {words}
              </MuiLink>
            )}
          </li>
        );
      })}
    </Box>
  );
  return (
    <>
      {blocking.length > 0 && (
        <Alert severity="error" className="no-print">
          <AlertTitle>{text('jobs.problems.title')}</AlertTitle>
          {draw(blocking)}
        </Alert>
      )}
      {hints.length > 0 && (
        <Alert severity="info" className="no-print">
          <AlertTitle>{text('jobs.problems.hints')}</AlertTitle>
          {draw(hints)}
        </Alert>
      )}
    </>
  );
};
