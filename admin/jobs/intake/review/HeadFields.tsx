import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useText } from '../../../i18n/useText.ts';
import { StateChip } from '../../../layout/StateChip.tsx';
import type { HeadRow } from './useHead.ts';

interface HeadFieldsProps {
  readonly rows: readonly HeadRow[];
  readonly ticked: readonly string[];
  readonly mayEdit: boolean;
  /** The post that the name of the superior stands for; empty for none yet. */
  readonly superiorId: string;
  readonly onSuperior: (id: string) => void;
  readonly onTick: (field: HeadRow['field']) => void;
}

const tones = { SAME: 'success', DIFFERS: 'warning', MISSING: 'info', NOT_IN_FILE: 'neutral' } as const;

/** The fields of the head in rows: what the file says, what the post says, and how the two stand. */
export const HeadFields = ({ rows, ticked, mayEdit, ...superior }: HeadFieldsProps) => {
  const text = useText();
  return (
    <Table size="small" sx={{ '& td, & th': { px: 1, verticalAlign: 'top' }, overflowWrap: 'anywhere' }}>
      <TableHead>
        <TableRow>
          <TableCell component="th" scope="col">
            {text('head.field')}
          </TableCell>
          <TableCell component="th" scope="col">
            {text('head.file')}
          </TableCell>
          <TableCell component="th" scope="col">
            {text('head.system')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <FieldRow
            key={row.field}
            row={row}
            isTicked={ticked.includes(row.field)}
            mayEdit={mayEdit}
            {...superior}
          />
        ))}
      </TableBody>
    </Table>
  );
};

interface FieldRowProps extends Pick<HeadFieldsProps, 'mayEdit' | 'superiorId' | 'onSuperior' | 'onTick'> {
  readonly row: HeadRow;
  readonly isTicked: boolean;
}

const FieldRow = ({ row, isTicked, mayEdit, superiorId, onSuperior, onTick }: FieldRowProps) => {
  const text = useText();
  const { field, state, file, isNone, system, mayTake, why } = row;
  const name = text(`head.fields.${field}`);
  const said = isNone ? text('head.none') : file.join(text('form.comma'));
  const isSuperior = field === 'SUPERIOR' && mayTake && !isNone;
  return (
    <TableRow data-head={field}>
      <TableCell component="th" scope="row" sx={{ width: '34%' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
          {mayTake ? (
            <Checkbox
              size="small"
              checked={isTicked}
              disabled={!mayEdit}
              onChange={() => onTick(field)}
              slotProps={{ input: { 'aria-label': name } }}
              sx={{ p: 0, mr: 0.25 }}
            />
          ) : (
            <Box sx={{ width: 20, mr: 0.25, flexShrink: 0 }} />
          )}
          <Box>
            <Typography variant="body2" sx={{ mb: 0.5 }}>
              {name}
            </Typography>
            <StateChip label={text(`head.states.${state}`)} tone={tones[state]} />
          </Box>
        </Box>
      </TableCell>
      <TableCell>
        <Words words={said} />
        {field === 'TITLE' && mayTake && <Hint words={text('head.asAlias')} />}
        {why !== null && <Hint words={why} />}
        {isSuperior && isTicked && (
          <TextField
            select
            size="small"
            margin="dense"
            label={text('head.superior', { name: said })}
            value={superiorId}
            disabled={!mayEdit}
            helperText={text('head.superiorHint')}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            onChange={({ target }) => onSuperior(target.value)}
          >
            <MenuItem value="" sx={{ whiteSpace: 'normal' }}>
              {text('head.keepName')}
            </MenuItem>
            {row.posts.map(({ positionId, title, unitName }) => (
              <MenuItem key={positionId} value={positionId} sx={{ whiteSpace: 'normal' }}>
                {`${title} · ${unitName}`}
              </MenuItem>
            ))}
          </TextField>
        )}
      </TableCell>
      <TableCell>
        <Words words={system.join(text('form.comma'))} />
      </TableCell>
    </TableRow>
  );
};

const Words = ({ words }: { words: string }) => {
  const text = useText();
  return (
    <Typography variant="body2" color={words === '' ? 'text.secondary' : undefined}>
      {words || text('head.empty')}
    </Typography>
  );
};

const Hint = ({ words }: { words: string }) => (
  <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.25 }}>
    {words}
  </Typography>
);
