import Box from '@mui/material/Box';
import type { OrgPictureQuery } from '../data/documents.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { PersonLink } from './links.tsx';

type Holders = OrgPictureQuery['rows']['items'][number]['positions'][number]['holders'];

/** Who held a post on a day, and how. */
export const HoldersOfDay = ({ holders }: { holders: Holders }) => {
  const text = useText();
  const { aside } = usePunctuation();
  if (holders.length === 0)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {text('units.vacant')}
      </Box>
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {holders.map(({ id, kind, person }) => (
        <span key={id}>
          <PersonLink person={person} />
          {kind !== 'PRIMARY' && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {aside(text(`frame.assignment.${kind}`))}
            </Box>
          )}
        </span>
      ))}
    </Box>
  );
};
