import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useListContext } from 'react-admin';
import { sizeText } from '../../calls/import/size.ts';
import { useText } from '../../i18n/useText.ts';
import { useDownload } from '../../layout/useDownload.tsx';
import { inWordsOfApi } from './quick.ts';
import { views } from './views.ts';
import type { View } from './views.ts';

const formats = ['xlsx', 'csv'] as const;

/** The address of the list with a filter in the API's words. */
const addressOf = (format: string, filter: Readonly<Record<string, unknown>>): string => {
  const asked = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) {
    const said = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (said !== '') asked.set(name, said);
  }
  return `/export/tickets?${asked}`;
};

/** Takes all tickets of the tab and its filters home, as a workbook or as .csv. */
export const ExportButton = ({ view }: { view: View }) => {
  const text = useText();
  const menuId = useId();
  const { filterValues, total } = useListContext();
  const { take, pending, received } = useDownload();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = (): void => setAnchor(undefined);
  const start = (format: string): void => {
    close();
    void take(addressOf(format, inWordsOfApi({ ...filterValues, ...views[view].filter }, new Date())));
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<FileDownloadOutlined />}
        loading={pending}
        loadingPosition="start"
        disabled={total === 0}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && menuId}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {pending && received > 0
          ? text('download.received', { size: sizeText(received) })
          : text('tickets.export.label')}
      </Button>
      <Menu
        id={menuId}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ list: { 'aria-label': text('tickets.export.label') } }}
      >
        <ListSubheader role="presentation" sx={{ maxWidth: 300, lineHeight: 1.5, py: 1, bgcolor: 'inherit' }}>
          {text('tickets.export.hint')}
        </ListSubheader>
        {formats.map((format) => (
          <MenuItem key={format} onClick={() => start(format)}>
            {text(`tickets.export.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
