import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import type { Assignment, AssignmentVerb } from './assignment.ts';
import { dayOf } from '../layout/time.ts';
import { verbsOf } from './assignment.ts';

interface AssignmentRowProps {
  readonly assignment: Assignment;
  /** What the row is about: the post on a person's page, the person on a post's. */
  readonly head: ReactNode;
  readonly standsInFor: string | undefined;
  /** Further facts at the end of the line. */
  readonly more?: ReactNode;
  readonly onVerb: (verb: AssignmentVerb) => void;
}

const tones = { PAST: 'neutral', PRESENT: 'success', PLANNED: 'info' } as const;

/** One assignment: who or where, how, when, where it stands, and what can be done about it. */
export const AssignmentRow = ({ assignment, head, standsInFor, more, onVerb }: AssignmentRowProps) => {
  const text = useText();
  const { kind, startsOn: from, lastDay: to, standing, person, position } = assignment;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 2,
        rowGap: 0.5,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 260px' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {head}
          <StateChip label={text(`assigning.standings.${standing}`)} tone={tones[standing]} />
        </Box>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            color: 'text.secondary',
            fontSize: '.875rem',
          }}
        >
          <span>
            {text(`frame.assignment.${kind}`)}
            {standsInFor !== undefined && ` · ${text('assigning.standsInFor', { name: standsInFor })}`}
          </span>
          <span className="tabular">
            {to === null ? text('assigning.from', { from }) : text('assigning.span', { from, to })}
          </span>
          {more}
        </Box>
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', mx: -1 }}>
        {verbsOf(assignment, dayOf(new Date())).map((verb) => (
          <Button
            key={verb}
            size="small"
            onClick={() => onVerb(verb)}
            aria-label={`${text(`assigning.${verb}`)}: ${person.name}, ${position.title}`}
          >
            {text(`assigning.${verb}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
};
