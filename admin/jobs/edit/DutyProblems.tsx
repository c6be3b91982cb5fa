import Alert from '@mui/material/Alert';
import MuiLink from '@mui/material/Link';
import type { JobProblemPartsFragment } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { placeOfPath } from '../sections.ts';

interface DutyProblemsProps {
  /** Where the duty stands, such as `duties.TABLE.3`. */
  readonly at: string;
  readonly problems: readonly JobProblemPartsFragment[];
}

/** What does not go together with another duty, beside the duty, with the way to the other. */
export const DutyProblems = ({ at, problems }: DutyProblemsProps) => {
  const text = useText();
  return problems.map(({ code, path, otherPath, message, isBlocking }) => {
    const other = otherPath && placeOfPath(placeOfPath(path) === at ? otherPath : path);
    return (
      <Alert key={`${code}:${path}`} severity={isBlocking ? 'error' : 'info'} sx={{ mb: 1.5 }}>
        {message} {other && other !== at && <MuiLink href={`#${other}`}>{text('jobProblems.other')}</MuiLink>}
      </Alert>
    );
  });
};
