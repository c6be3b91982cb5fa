import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AssignmentRow } from '../people/AssignmentRow.tsx';
import type { Assignment, AssignmentVerb } from '../people/assignment.ts';
import { HolderFit, useHolderFits } from '../fit/HolderFit.tsx';
import { CandidatesLink } from '../fit/CandidatesLink.tsx';
import { PersonLink } from './links.tsx';
import type { PositionRecord } from './records.ts';

const AssignDialog = lazy(() =>
  import('../people/AssignDialog.tsx').then((made) => ({ default: made.AssignDialog })),
);
const AssignmentDialog = lazy(() =>
  import('../people/AssignmentDialog.tsx').then((made) => ({ default: made.AssignmentDialog })),
);

/** Who holds the post today and who is to, how and when, and what can be done about it. */
export const PositionHolders = ({ post }: { post: PositionRecord }) => {
  const text = useText();
  const [assigning, setAssigning] = useState(false);
  const [chosen, choose] = useState<{ readonly of: Assignment; readonly verb: AssignmentVerb }>();
  const fits = useHolderFits(post.id);
  const all = [...post.holders, ...post.plannedHolders];
  return (
    <SectionCard
      flush
      title={text('positions.holders')}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          <CandidatesLink positionId={post.id} />
          {post.mayAssign && (
            <Button startIcon={<Add />} onClick={() => setAssigning(true)}>
              {text('assigning.assignHere')}
            </Button>
          )}
        </Box>
      }
    >
      {all.length === 0 ? (
        <EmptyState small title={text('positions.noHolders.title')} text={text('positions.noHolders.text')} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {all.map((each) => {
            const assignment = { ...each, position: post };
            return (
              <AssignmentRow
                key={each.id}
                assignment={assignment}
                head={
                  <>
                    <PersonLink person={each.person} />
                    <HolderFit fit={fits.get(each.person.id)} />
                  </>
                }
                standsInFor={each.standsInFor?.name}
                more={each.person.employeeNo && <span>{each.person.employeeNo}</span>}
                onVerb={(verb) => choose({ of: assignment, verb })}
              />
            );
          })}
        </Box>
      )}
      <Suspense>
        {assigning && <AssignDialog open onClose={() => setAssigning(false)} positionId={post.id} />}
        {chosen && (
          <AssignmentDialog assignment={chosen.of} verb={chosen.verb} onClose={() => choose(undefined)} />
        )}
      </Suspense>
    </SectionCard>
  );
};
