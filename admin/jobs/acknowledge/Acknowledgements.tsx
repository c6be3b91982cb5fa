import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { JobAcknowledgementsDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { StateChip } from '../../layout/StateChip.tsx';

/** So many stand there at once; a post of a whole shift has hundreds of holders. */
const shown = 8;

/** Who has acknowledged the version and who has not, those first. */
export const Acknowledgements = ({ id }: { id: string }) => {
  const text = useText();
  const [isAll, setAll] = useState(false);
  const { data } = useDocument(JobAcknowledgementsDocument, { id });
  const standing = data?.standing;
  if (!standing) return null;
  const { items, total, open } = standing;
  return (
    <SectionCard title={text('acknowledge.title')}>
      <Typography variant="body2" color="text.secondary">
        {total === 0 ? text('acknowledge.none') : text('acknowledge.count', { done: total - open, total })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', rowGap: 0.75 }}>
        {items.slice(0, isAll ? undefined : shown).map(({ assignmentId, personName, at }) => (
          <Box
            component="li"
            key={assignmentId}
            sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'center' }}
          >
            <Typography variant="body2">{personName}</Typography>
            {at ? (
              <Typography variant="body2" color="text.secondary" sx={{ fontSize: '.8125rem' }}>
                <Instant value={at} />
              </Typography>
            ) : (
              <StateChip label={text('acknowledge.notYet')} tone="warning" />
            )}
          </Box>
        ))}
      </Box>
      {!isAll && items.length > shown && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {text('acknowledge.more', { smart_count: total })}
        </Button>
      )}
    </SectionCard>
  );
};
