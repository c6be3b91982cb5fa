import ErrorOutline from '@mui/icons-material/ErrorOutline';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useSortable } from '@dnd-kit/sortable';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Collapse from '@mui/material/Collapse';
import { use, useEffect, useId, useState } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { useLocation } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { DragHandle } from './sorting/DragHandle.tsx';
import { placed } from './sorting/placed.ts';
import { placeOfPath } from '../sections.ts';
import { DraftProblems } from './draft-problems.ts';
import { DutyInputs } from './DutyInputs.tsx';
import { DutyProblems } from './DutyProblems.tsx';
import { LineTools } from './LineTools.tsx';
import type { DraftValues } from './values.ts';

interface DutyCardProps {
  /** By which it is put in order. */
  readonly id: string;
  /** Its index among all duties of the form. */
  readonly place: number;
  /** Its number within its list, from 1. */
  readonly number: number;
  readonly ranked: boolean;
  readonly startsOpen: boolean;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** One duty: a line that says what it is, and its inputs when it is opened. A refused field opens it. */
export const DutyCard = ({
  id,
  place,
  number,
  ranked,
  startsOpen,
  onUp,
  onDown,
  onRemove,
}: DutyCardProps) => {
  const text = useText();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id });
  const bodyId = useId();
  const [open, setOpen] = useState(startsOpen);
  const { errors } = useFormState<DraftValues>();
  const faulty = errors.duties?.[place] !== undefined;
  const duty = useWatch<DraftValues, `duties.${number}`>({ name: `duties.${place}` });
  const at = `duties.${duty?.section}.${number}`;
  const problems = use(DraftProblems).filter(
    ({ path, otherPath }) => placeOfPath(path) === at || (otherPath && placeOfPath(otherPath) === at),
  );
  const isWrong = faulty || problems.some(({ isBlocking }) => isBlocking);
  const wanted = useLocation().hash === `#${at}`;
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    document.getElementById(at)?.scrollIntoView({ block: 'start' });
  }, [wanted, at]);
  const shown = open || faulty;
  const name = text('edit.nth', { name: text('form.duty'), number });
  const words = [duty?.heading, duty?.statement].filter(Boolean).join(' · ');
  return (
    <Box
      ref={setNodeRef}
      id={at}
      role="group"
      aria-label={name}
      style={placed(transform?.y, transition)}
      sx={{
        border: 1,
        borderColor: isWrong ? 'error.main' : 'divider',
        scrollMarginTop: 96,
        borderRadius: 1,
        bgcolor: 'background.paper',
        ...(isDragging && { boxShadow: 3, position: 'relative', zIndex: 1 }),
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 0.5 }}>
        <DragHandle name={name} sortable={{ setActivatorNodeRef, attributes, listeners }} />
        <ButtonBase
          aria-expanded={shown}
          aria-controls={bodyId}
          onClick={() => setOpen(!shown)}
          sx={{
            flex: 1,
            minWidth: 0,
            justifyContent: 'flex-start',
            textAlign: 'left',
            gap: 1.25,
            px: 1.5,
            py: 1.25,
            borderRadius: 1,
            fontSize: '.875rem',
            fontFamily: 'inherit',
          }}
        >
          <ExpandMore
            aria-hidden
            sx={{ fontSize: 18, color: 'text.secondary', transform: shown ? 'none' : 'rotate(-90deg)' }}
          />
          <span className="tabular">{ranked ? (duty?.importanceRank ?? '–') : number}</span>
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {words || text('edit.emptyDuty')}
          </Box>
          {isWrong && <ErrorOutline color="error" titleAccess={text('edit.faulty')} sx={{ fontSize: 18 }} />}
          {(duty?.measures.length ?? 0) > 0 && (
            <Box
              component="span"
              sx={{
                display: { xs: 'none', sm: 'inline' },
                ml: 'auto',
                color: 'text.secondary',
                whiteSpace: 'nowrap',
                fontSize: '.8125rem',
              }}
            >
              {text('edit.measureCount', { smart_count: duty?.measures.length ?? 0 })}
            </Box>
          )}
        </ButtonBase>
        <LineTools name={name} onUp={onUp} onDown={onDown} onRemove={onRemove} />
      </Box>
      <Collapse in={shown} unmountOnExit id={bodyId}>
        <Box sx={{ px: 2, pb: 2 }}>
          <DutyProblems at={at} problems={problems} />
          <DutyInputs source={`duties.${place}`} place={place} ranked={ranked} />
        </Box>
      </Collapse>
    </Box>
  );
};
