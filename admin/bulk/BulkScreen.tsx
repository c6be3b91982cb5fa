import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { OrganisationTabs } from '../units/OrganisationTabs.tsx';
import { ExportCard } from './ExportCard.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportScreen } from './ImportScreen.tsx';
import { RecentCard } from './RecentCard.tsx';

/** Sheets in and out; with an id, one sheet on its way in. */
export const BulkScreen = () => {
  const text = useText();
  const { importId } = useParams();
  return (
    <>
      <OrganisationTabs />
      {importId ? (
        <ImportScreen key={importId} id={importId} />
      ) : (
        <>
          <PageHeader title={text('bulk.title')} lead={text('bulk.lead')} />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', md: '2fr 1fr' },
              alignItems: 'start',
            }}
          >
            <FileCard />
            <Stack sx={{ gap: 2, minWidth: 0 }}>
              <ExportCard />
              <RecentCard />
            </Stack>
          </Box>
        </>
      )}
    </>
  );
};
