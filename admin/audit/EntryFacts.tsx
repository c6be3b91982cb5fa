import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AuditEntryQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { instantText } from '../layout/time.ts';
import { RecordCell } from './RecordCell.tsx';
import { WhoCell } from './WhoCell.tsx';

/** When, who, which record, and the seal of an entry. */
export const EntryFacts = ({ entry }: { entry: NonNullable<AuditEntryQuery['auditEntry']> }) => {
  const text = useText();
  const { at, seal } = entry;
  const facts = [
    ['at', <Instant key="at" value={at} />],
    ['who', <WhoCell key="who" entry={entry} />],
    ['record', <RecordCell key="record" entry={entry} />],
  ] as const;
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.75, m: 0, mb: 2 }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {text(`audit.${name}`)}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
      <Typography component="dt" variant="body2" color="text.secondary">
        {text('audit.entry.seal')}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {seal ? (
          <>
            <code>{seal.hash}</code> {text('audit.entry.sealed', { at: instantText(seal.at) })}
          </>
        ) : (
          text('audit.entry.unsealed')
        )}
      </Typography>
    </Box>
  );
};
