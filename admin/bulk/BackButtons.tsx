import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import { useDownload } from '../layout/useDownload.tsx';

const ways = [
  ['errors', 'bulk.preview.errors'],
  ['all', 'bulk.preview.whole'],
] as const;

/** Gives the file back, with what is wrong with each row. */
export const BackButtons = ({ id }: { id: string }) => {
  const text = useText();
  const { take, pending } = useDownload();
  return ways.map(([rows, label]) => (
    <Button
      key={rows}
      variant="outlined"
      startIcon={<FileDownloadOutlined />}
      disabled={pending}
      onClick={() => void take(`/export/sheet-imports/${id}?rows=${rows}`)}
    >
      {text(label)}
    </Button>
  ));
};
