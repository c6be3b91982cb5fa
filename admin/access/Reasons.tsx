import CheckCircleOutline from '@mui/icons-material/CheckCircleOutline';
import HighlightOff from '@mui/icons-material/HighlightOff';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { ExplainAccessDocument } from '../data/documents.ts';
import type { ExplainAccessInput, ExplainAccessQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { lastDayTold } from './lastDayTold.ts';
import { RecordTold } from './RecordTold.tsx';

type Answer = ExplainAccessQuery['explainAccess'];

interface ReasonsProps {
  readonly input: ExplainAccessInput;
  /** Whether the record is told of already where this stands. */
  readonly isRecordKnown?: boolean;
  /** True: it was refused, so that a right that is there is not the whole answer. */
  readonly ofRefusal?: boolean;
}

/** Why somebody may do something or may not, in the server's own words; whom to ask instead. */
export const Reasons = ({ input, isRecordKnown = false, ofRefusal = false }: ReasonsProps) => {
  const { data, error, isPending, refetch } = useDocument(ExplainAccessDocument, { input }, { exact: true });
  if (error) return <ErrorState error={error} retry={() => void refetch()} small />;
  if (isPending || !data) return <Skeleton variant="rounded" height={120} />;
  const { record } = data.explainAccess;
  return (
    <>
      {record && !isRecordKnown && <RecordTold record={record} />}
      <Told answer={data.explainAccess} ofRefusal={ofRefusal} at={input.at} />
    </>
  );
};

/** What the list of those who could see to it is headed by. */
const headOfGivers = ({ whoGives, record }: Answer) => {
  if (whoGives.some(({ by }) => by === 'PLACE')) return 'givers.placers';
  return record ? 'givers.nobody' : 'givers.anywhere';
};

interface ToldProps {
  readonly answer: Answer;
  readonly ofRefusal: boolean;
  /** The day that was asked about; left out: today. */
  readonly at: string | null | undefined;
}

const Told = ({ answer, ofRefusal, at }: ToldProps) => {
  const text = useText();
  const { aside } = usePunctuation();
  const { allowed, reason, steps, endsOn, endsBecause, changes, cannotSignIn, note, askInstead, whoGives } =
    answer;
  const words = allowed && ofRefusal ? text('access.refused.otherwise') : text(`access.reasons.${reason}`);
  return (
    <div aria-live="polite">
      <Alert severity={!allowed ? 'warning' : ofRefusal ? 'info' : 'success'} sx={{ mb: 1.5 }}>
        {at ? text('access.day.answer', { day: at, answer: words }) : words}
        {endsOn && ` ${lastDayTold(text, endsOn, endsBecause)}`}
        {changes.map((words) => (
          <Box key={words}>{words}</Box>
        ))}
      </Alert>
      {allowed && cannotSignIn && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {text('access.cannotSignIn', { why: cannotSignIn })}
        </Alert>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {steps.map((line, index) => (
          <Reason key={index} line={line} />
        ))}
      </Box>
      {askInstead.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {text('access.instead')}{' '}
          {askInstead.map(({ personId, personName, positionTitle, unitName, cannotSignIn: bar }, index) => (
            <span key={personId}>
              {index > 0 && ' · '}
              <Link component={RouterLink} to={`/people/${personId}`}>
                {personName}
              </Link>{' '}
              {unitName} {positionTitle}
              {bar && aside(bar)}
            </span>
          ))}
        </Typography>
      )}
      {whoGives.length > 0 && (
        <Typography component="div" variant="body2" sx={{ mt: 1.5 }}>
          {text(headOfGivers(answer))}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {whoGives.map(({ personId, personName, positionTitle, unitName, by, cannotSignIn: bar }) => (
              <li key={`${by} ${personId}`}>
                <Link component={RouterLink} to={`/people/${personId}`}>
                  {personName}
                </Link>{' '}
                {unitName} {positionTitle}
                {bar && aside(bar)} · {text(`givers.by.${by}`)}
              </li>
            ))}
          </Box>
        </Typography>
      )}
      {note && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {note}
        </Typography>
      )}
    </div>
  );
};

const Reason = ({ line }: { line: Answer['steps'][number] }) => {
  const text = useText();
  const { passed, text: words, jobDescriptionId } = line;
  const Icon = passed ? CheckCircleOutline : HighlightOff;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, fontSize: '.9375rem', overflowWrap: 'anywhere' }}>
      <Icon
        fontSize="small"
        color={passed ? 'success' : 'error'}
        titleAccess={text(passed ? 'access.passed' : 'access.failed')}
        sx={{ mt: '2px' }}
      />
      <span>
        {words}
        {jobDescriptionId && line.kind === 'GRANT' && (
          <>
            {' '}
            <Link component={RouterLink} to={`/jobs/${jobDescriptionId}/show`}>
              {text('access.version')}
            </Link>
          </>
        )}
      </span>
    </Box>
  );
};
