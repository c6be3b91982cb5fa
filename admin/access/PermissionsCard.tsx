import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PersonAccessQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AccessLines } from './AccessLines.tsx';
import { useAbilityWord } from './useAbilityWord.ts';

interface PermissionsCardProps {
  /** Undefined while they are asked. */
  readonly lines: PersonAccessQuery['access']['lines'] | undefined;
  /** The day that was asked about; undefined: today. */
  readonly day: string | undefined;
}

/** Everything that somebody may do on a day, found by a word. */
export const PermissionsCard = ({ lines, day }: PermissionsCardProps) => {
  const text = useText();
  const word = useAbilityWord();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = (lines ?? []).filter(({ ability, source, positionTitle, where }) =>
    [word(ability), ability, source, positionTitle, where].some((each) =>
      each.toLowerCase().includes(wanted),
    ),
  );
  return (
    <SectionCard title={day === undefined ? text('access.all') : text('access.day.all', { day })} flush>
      {lines === undefined && <Skeleton variant="rounded" height={160} aria-busy sx={{ mx: 2.5, mb: 2.5 }} />}
      {lines?.length === 0 && (
        <EmptyState
          small
          title={day === undefined ? text('access.none.title') : text('access.day.none', { day })}
          text={text('access.none.text')}
        />
      )}
      {lines !== undefined && lines.length > 0 && (
        <>
          <Box sx={{ px: 2.5, pb: 1.5 }}>
            <TextField
              type="search"
              label={text('access.filter')}
              placeholder={text('access.filterHint')}
              value={filter}
              onChange={({ target }) => setFilter(target.value)}
              sx={{ maxWidth: 360, width: '100%' }}
            />
          </Box>
          {shown.length === 0 ? (
            <EmptyState small title={text('access.noMatch.title')} text={text('access.noMatch.text')} />
          ) : (
            <AccessLines lines={shown} />
          )}
        </>
      )}
    </SectionCard>
  );
};
