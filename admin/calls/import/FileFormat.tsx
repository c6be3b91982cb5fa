import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useViewer } from '../../data/viewer.ts';
import { useText } from '../../i18n/useText.ts';
import { columns } from './columns.ts';
import { download, sampleOf } from './sample.ts';

/** What a file of calls looks like, and one to start from. */
export const FileFormat = () => {
  const text = useText();
  const unit = useViewer()?.assignments[0]?.position?.unit ?? { id: '0', name: '1001' };
  return (
    <Box>
      <Typography component="h4" variant="subtitle2">
        {text('calls.format.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {text('calls.format.lead')}
      </Typography>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
          columnGap: 2,
          rowGap: { xs: 0, sm: 0.5 },
          my: 1.5,
          fontSize: '.8125rem',
        }}
      >
        {columns.map(({ name, required }) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ fontFamily: 'monospace', mt: { xs: 0.75, sm: 0 } }}>
              {name}
              {required && (
                <Box component="span" sx={{ color: 'error.main' }} title={text('calls.format.required')}>
                  {' *'}
                </Box>
              )}
            </Box>
            <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>
              {text(`calls.format.columns.${name}`)}
            </Box>
          </Box>
        ))}
      </Box>
      <Button
        variant="outlined"
        startIcon={<FileDownloadOutlined />}
        onClick={() => download('remit-calls-sample.csv', sampleOf(unit, new Date()))}
      >
        {text('calls.format.sample')}
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.75, fontSize: '.8125rem' }}>
        <Box component="span" sx={{ color: 'error.main' }} aria-hidden>
          *
        </Box>{' '}
        {text('calls.format.required')} · {text('calls.format.sampleNote')}
      </Typography>
    </Box>
  );
};
