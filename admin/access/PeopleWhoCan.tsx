import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { WhoCanDocument } from '../data/documents.ts';
import type { AccessQuestionInput, WhoCanQuery } from '../data/documents.ts';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { accessAddress } from './address.ts';
import { lastDayTold } from './lastDayTold.ts';
import { Reasons } from './Reasons.tsx';
import { RecordTold } from './RecordTold.tsx';

type Person = WhoCanQuery['whoCan']['nodes'][number];

/** So many are shown at first, and again so many with each asking. */
const STEP = 25;

/** Whether every member sees such a record, so that it must be said what else is asked. */
const isAbilityWanted = (error: Error): boolean =>
  error instanceof Failure && error.fields.some(({ path }) => path === 'input.ability');

/** Those who can, a page at a time; the record that is meant, and of each person why. */
export const PeopleWhoCan = ({ question }: { question: AccessQuestionInput }) => {
  const text = useText();
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useDocument(WhoCanDocument, { input: question, first: shown });
  if (error && !question.ability && isAbilityWanted(error))
    return (
      <EmptyState
        small
        icon={VisibilityOutlined}
        title={text('access.who.members.title')}
        text={text('access.who.members.text')}
      />
    );
  if (error) return <ErrorState error={error} retry={() => void refetch()} small />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const { nodes, totalCount, isPartial, pageInfo, record } = data.whoCan;
  const counted = text(question.ability ? 'access.who.count' : 'access.who.seers', {
    smart_count: totalCount,
  });
  const onDay = (answer: string): string =>
    question.at ? text('access.day.answer', { day: question.at, answer }) : answer;
  return (
    <>
      <RecordTold record={record} />
      {nodes.length === 0 ? (
        <EmptyState small title={onDay(text('access.who.none.title'))} text={text('access.who.none.text')} />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {onDay(counted)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {nodes.map((person) => (
          <One
            key={person.personId}
            person={person}
            question={question}
            isOpen={open === person.personId}
            onToggle={() => setOpen(open === person.personId ? undefined : person.personId)}
          />
        ))}
      </Box>
      {pageInfo.hasNextPage && shown < 100 && (
        <Button onClick={() => setShown(Math.min(100, shown + STEP))}>{text('access.who.more')}</Button>
      )}
      {isPartial && (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          {text('access.who.partial')}
        </Alert>
      )}
    </>
  );
};

interface OneProps {
  readonly person: Person;
  readonly question: AccessQuestionInput;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const One = ({ person, question, isOpen, onToggle }: OneProps) => {
  const text = useText();
  const {
    personId,
    personName,
    positionTitle,
    unitName,
    source,
    standsInFor,
    endsOn,
    endsBecause,
    changes,
    cannotSignIn,
  } = person;
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Link component={RouterLink} to={`/people/${personId}`}>
          {personName}
        </Link>
        <span>
          {unitName} {positionTitle}
          {standsInFor && ` · ${text('access.who.for', { name: standsInFor })}`}
        </span>
        <Button
          size="small"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={`${personName} · ${text(isOpen ? 'access.who.hide' : 'access.who.why')}`}
          sx={{ ml: 'auto' }}
        >
          {text(isOpen ? 'access.who.hide' : 'access.who.why')}
        </Button>
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {source}
        {endsOn && ` · ${lastDayTold(text, endsOn, endsBecause)}`}
        {changes.map((words) => ` · ${words}`)}
      </Typography>
      {cannotSignIn && (
        <Typography variant="body2" color="warning.dark">
          {text('access.cannotSignIn', { why: cannotSignIn })}
        </Typography>
      )}
      {isOpen && (
        <Box sx={{ mt: 1 }}>
          <Reasons input={{ ...question, personId }} isRecordKnown />
          <Link component={RouterLink} to={accessAddress(personId, question)} sx={{ fontSize: '.8125rem' }}>
            {text('access.who.page')}
          </Link>
        </Box>
      )}
    </Box>
  );
};
