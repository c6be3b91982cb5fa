import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { sizeText } from '../calls/import/size.ts';
import { useText } from '../i18n/useText.ts';
import { useDownload } from '../layout/useDownload.tsx';

/** Takes home the entries that are shown, as a workbook or as .csv. */
export const ExportButtons = ({ query, isReady }: { query: URLSearchParams; isReady: boolean }) => {
  const text = useText();
  const { take, pending, received } = useDownload();
  return (['xlsx', 'csv'] as const).map((format) => (
    <Button
      key={format}
      color="inherit"
      startIcon={<FileDownloadOutlined />}
      disabled={pending || !isReady}
      onClick={() => void take(`/export/audit?${new URLSearchParams([...query, ['format', format]])}`)}
    >
      {pending && received > 0
        ? text('download.received', { size: sizeText(received) })
        : text(`audit.export.${format}`)}
    </Button>
  ));
};
