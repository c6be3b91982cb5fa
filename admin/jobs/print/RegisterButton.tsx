import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useText } from '../../i18n/useText.ts';
import { sizeText } from '../../calls/import/size.ts';
import { useDownload } from '../../layout/useDownload.tsx';

interface RegisterButtonProps {
  /** Only posts of this unit and of all below it. */
  readonly subtreeOf?: string | undefined;
  /** Only posts that are called so. */
  readonly q?: string | undefined;
}

/** Takes the register of all positions home, those of the list that is shown. */
export const RegisterButton = ({ subtreeOf, q }: RegisterButtonProps) => {
  const text = useText();
  const { take, pending, received } = useDownload();
  const asked = new URLSearchParams({ ...(subtreeOf && { subtreeOf }), ...(q?.trim() && { q: q.trim() }) });
  const address = `/export/positions${asked.size > 0 ? `?${asked}` : ''}`;
  return (
    <Tooltip title={text('paper.registerHint')} describeChild>
      <Button
        color="inherit"
        startIcon={<TableViewOutlined />}
        loading={pending}
        loadingPosition="start"
        onClick={() => void take(address)}
      >
        {pending && received > 0
          ? text('download.received', { size: sizeText(received) })
          : text('paper.register')}
      </Button>
    </Tooltip>
  );
};
