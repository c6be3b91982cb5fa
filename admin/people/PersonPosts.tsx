import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { PersonQuery } from '../data/documents.ts';
import { useAbility, useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { JobLink, PositionLink, UnitLink } from '../units/links.tsx';
import { AssignmentRow } from './AssignmentRow.tsx';
import type { Assignment, AssignmentVerb } from './assignment.ts';

const AssignDialog = lazy(() =>
  import('./AssignDialog.tsx').then((made) => ({ default: made.AssignDialog })),
);
const AssignmentDialog = lazy(() =>
  import('./AssignmentDialog.tsx').then((made) => ({ default: made.AssignmentDialog })),
);

type PersonRecord = NonNullable<PersonQuery['row']>;

/** All that a person held, holds and is to hold, the latest first, and what can be done about it. */
export const PersonPosts = ({ person }: { person: PersonRecord }) => {
  const text = useText();
  const isOneself = useViewer()?.person?.id === person.id;
  const mayAssign = useAbility('org.edit') && !isOneself;
  const [assigning, setAssigning] = useState(false);
  const [chosen, choose] = useState<{ readonly of: Assignment; readonly verb: AssignmentVerb }>();
  const { assignmentHistory } = person;
  return (
    <SectionCard
      flush
      title={text('assigning.history')}
      action={
        mayAssign && (
          <Button startIcon={<Add />} onClick={() => setAssigning(true)}>
            {text('assigning.assign')}
          </Button>
        )
      }
    >
      {assignmentHistory.length === 0 ? (
        <EmptyState small title={text('people.noPosts.title')} text={text('people.noPosts.text')} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {assignmentHistory.map((each) => {
            const { position, standsInFor } = each;
            const assignment = { ...each, person };
            return (
              <AssignmentRow
                key={each.id}
                assignment={assignment}
                head={<PositionLink position={position} />}
                standsInFor={standsInFor?.name}
                more={
                  <>
                    <UnitLink unit={position.unit} />
                    {each.standing === 'PRESENT' && position.jobDescription && (
                      <JobLink
                        id={position.jobDescription.id}
                        label={text('units.version', { version: position.jobDescription.version })}
                      />
                    )}
                  </>
                }
                onVerb={(verb) => choose({ of: assignment, verb })}
              />
            );
          })}
        </Box>
      )}
      <Suspense>
        {assigning && <AssignDialog open onClose={() => setAssigning(false)} personId={person.id} />}
        {chosen && (
          <AssignmentDialog assignment={chosen.of} verb={chosen.verb} onClose={() => choose(undefined)} />
        )}
      </Suspense>
    </SectionCard>
  );
};
