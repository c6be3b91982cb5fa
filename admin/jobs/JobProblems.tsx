import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import type { JobProblemPartsFragment, JobSourceFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { reviewOf } from './intake/review-address.ts';

interface JobProblemsProps {
  readonly problems: readonly JobProblemPartsFragment[];
  /** The address of a place in the version, such as `duties.TABLE.3`. */
  readonly addressOf: (path: string) => string;
  /** What it was imported from, where that can be seen: its questions are answered there. */
  readonly source: JobSourceFragment | null;
  /** Whether it is still written: else there is only something to look at. */
  readonly isDraft: boolean;
}

/** What the rules of the form find, with the way to the part of the form that it is about. */
export const JobProblems = ({ problems, addressOf, source, isDraft }: JobProblemsProps) => {
  const text = useText();
  const blocking = problems.filter(({ isBlocking }) => isBlocking);
  const hints = problems.filter(({ isBlocking }) => !isBlocking);
  const wayTo = (to: string, words: string) =>
    to.startsWith('#') ? (
      <MuiLink href={to}>{words}</MuiLink>
    ) : (
      <MuiLink component={Link} to={to}>
        {words}
      </MuiLink>
    );
  const draw = (found: readonly JobProblemPartsFragment[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {found.map(({ code, path, otherPath, message }) => {
        const isImport = path === 'import';
        const to = isImport && source ? reviewOf(source) : addressOf(path);
        if (isImport && !source) return <li key={code}>{message}</li>;
        return (
          <li key={`${code}:${path}`}>
            {message}{' '}
            {otherPath ? (
              <>
                {wayTo(addressOf(otherPath), text('jobProblems.first'))}
                {' · '}
                {wayTo(to, text('jobProblems.second'))}
              </>
            ) : (
              wayTo(to, text(to.startsWith('#') || !isDraft ? 'jobProblems.look' : 'jobProblems.fix'))
            )}
          </li>
        );
      })}
    </Box>
  );
  return (
    <>
      {blocking.length > 0 && (
        <Alert severity={isDraft ? 'error' : 'info'} className="no-print">
          <AlertTitle>{text(isDraft ? 'jobProblems.title' : 'jobProblems.found')}</AlertTitle>
          {draw(blocking)}
        </Alert>
      )}
      {hints.length > 0 && (
        <Alert severity="info" className="no-print">
          <AlertTitle>{text('jobProblems.hints')}</AlertTitle>
          {draw(hints)}
        </Alert>
      )}
    </>
  );
};
