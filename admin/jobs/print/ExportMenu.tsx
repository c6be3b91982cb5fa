import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { JobVariant } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { useDownload } from '../../layout/useDownload.tsx';
import { ownForm, printedForms, wordAddress } from './forms.ts';

interface ExportMenuProps {
  /** The version. */
  readonly id: string;
  readonly variant: JobVariant;
}

/** Takes a version home: as a Word file in one of the three forms, or onto paper. */
export const ExportMenu = ({ id, variant }: ExportMenuProps) => {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { take, pending } = useDownload();
  const menuId = useId();
  const usual = ownForm(variant);
  const close = (): void => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<FileDownloadOutlined />}
        loading={pending}
        loadingPosition="start"
        aria-haspopup="menu"
        aria-controls={anchor ? menuId : undefined}
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {text('paper.export')}
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': text('paper.menu') } }}
      >
        <ListSubheader role="presentation" sx={{ lineHeight: 2.2 }}>
          {text('paper.word')}
        </ListSubheader>
        {printedForms.map((form) => (
          <MenuItem
            key={form}
            onClick={() => {
              close();
              void take(wordAddress(id, form));
            }}
          >
            <ListItemText
              primary={text(`paper.forms.${form}`)}
              secondary={form === usual ? text('paper.usual') : undefined}
            />
          </MenuItem>
        ))}
        <Divider />
        <MenuItem component={Link} to={`/jobs/${id}/print`} onClick={close}>
          <ListItemIcon>
            <PrintOutlined fontSize="small" />
          </ListItemIcon>
          <ListItemText primary={text('paper.print')} />
        </MenuItem>
      </Menu>
    </>
  );
};
