import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { savePng, saveSvg, type Sheet } from './files.ts';
import type { ChartAddress } from './useChartAddress.ts';

interface ChartToolbarProps {
  readonly address: ChartAddress;
  readonly depth: number;
  readonly sheet: Sheet;
  readonly change: (change: {
    depth?: number;
    except?: string[];
    hasPosts?: boolean;
    hasLines?: boolean;
  }) => void;
}

/** Deeper than any organisation: all is unfolded. */
const ALL = 99;

/** How much of the chart is shown, and how it leaves the screen. */
export const ChartToolbar = ({ address, depth, sheet, change }: ChartToolbarProps) => {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const notify = useNotify();
  const leave = (act: () => void | Promise<void>) => () => {
    setAnchor(null);
    void Promise.resolve()
      .then(act)
      .catch(() => notify('chart.noFile', { type: 'error' }));
  };
  const levels = [1, 2, 3, 4, 5].includes(depth) || depth >= ALL ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, depth];
  return (
    <Box
      className="no-print"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'center',
        '& .MuiFormControlLabel-label': { fontSize: '.875rem' },
      }}
    >
      <TextField
        select
        label={text('chart.depth')}
        value={Math.min(depth, ALL)}
        onChange={({ target }) => change({ depth: Number(target.value), except: [] })}
        sx={{ width: 132, m: 0 }}
      >
        {levels.map((level) => (
          <MenuItem key={level} value={level}>
            {text('chart.levels', { smart_count: level })}
          </MenuItem>
        ))}
        <MenuItem value={ALL}>{text('chart.allLevels')}</MenuItem>
      </TextField>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={address.hasPosts}
            onChange={(_event, hasPosts) => change({ hasPosts })}
          />
        }
        label={text('chart.posts')}
      />
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={address.hasLines}
            onChange={(_event, hasLines) => change({ hasLines })}
          />
        }
        label={text('chart.lines')}
      />
      <Button
        startIcon={<FileDownloadOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {text('chart.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={leave(() => saveSvg(sheet))}>{text('chart.svg')}</MenuItem>
        <MenuItem onClick={leave(() => savePng(sheet))}>{text('chart.png')}</MenuItem>
        <MenuItem onClick={leave(() => globalThis.print())}>{text('chart.print')}</MenuItem>
      </Menu>
    </Box>
  );
};
