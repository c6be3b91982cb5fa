import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ArrowBack from '@mui/icons-material/ArrowBack';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { PersonAccessDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { AccessLines } from './AccessLines.tsx';
import { AskCard } from './AskCard.tsx';
import { GivenCard } from './given/GivenCard.tsx';
import { SeeingAsButton } from './SeeingAsButton.tsx';
import { useAbilityWord } from './useAbilityWord.ts';

/** Everything that a person may do: what, how far, from where, until when; and the answer to one question. */
export const AccessScreen = () => {
  const text = useText();
  const word = useAbilityWord();
  const { id = '' } = useParams();
  const [filter, setFilter] = useState('');
  const { data, error, refetch } = useDocument(PersonAccessDocument, { id });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  if (!data.person) return <EmptyState />;
  const { lines } = data.access;
  const wanted = filter.trim().toLowerCase();
  const shown = lines.filter(({ ability, source, positionTitle, where }) =>
    [word(ability), ability, source, positionTitle, where].some((each) =>
      each.toLowerCase().includes(wanted),
    ),
  );
  const { name } = data.person;
  return (
    <>
      <Title title={text('access.link')} />
      <PageHeader
        title={text('access.title', { name })}
        lead={text('access.lead')}
        actions={
          <>
            <SeeingAsButton personId={id} name={name} />
            <Button component={RouterLink} to={`/people/${id}`} startIcon={<ArrowBack />} color="inherit">
              {name}
            </Button>
          </>
        }
      />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <AskCard personId={id} />
        <SectionCard title={text('access.all')} flush>
          {lines.length === 0 ? (
            <EmptyState small title={text('access.none.title')} text={text('access.none.text')} />
          ) : (
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
        <GivenCard personId={id} name={name} />
      </Stack>
    </>
  );
};
