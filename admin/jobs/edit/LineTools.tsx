import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useText } from '../../i18n/useText.ts';

interface LineToolsProps {
  /** What the line is called for those who cannot see it, such as "职责 2". */
  readonly name: string;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** Moves a line up or down, or takes it away. */
export const LineTools = ({ name, onUp, onDown, onRemove }: LineToolsProps) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ flexShrink: 0 }}>
      <IconButton size="small" aria-label={text('edit.up', { name })} disabled={!onUp} onClick={onUp}>
        <ArrowUpward fontSize="inherit" />
      </IconButton>
      <IconButton size="small" aria-label={text('edit.down', { name })} disabled={!onDown} onClick={onDown}>
        <ArrowDownward fontSize="inherit" />
      </IconButton>
      <IconButton size="small" aria-label={text('edit.remove', { name })} onClick={onRemove}>
        <DeleteOutlined fontSize="inherit" />
      </IconButton>
    </Stack>
  );
};
