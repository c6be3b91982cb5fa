import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { useText } from '../../../i18n/useText.ts';
import { StateChip } from '../../../layout/StateChip.tsx';
import { fieldOf, grouped, keptApart, lineOf, type Value } from './groups.ts';

interface FieldsPaneProps {
  readonly values: readonly Value[];
  readonly selected: string | undefined;
  readonly onShow: (id: string) => void;
}

/** Everything that was read, by the parts of the form; each leads to its place in the source. */
export const FieldsPane = ({ values, selected, onShow }: FieldsPaneProps) => {
  const text = useText();
  return (
    <Box sx={{ p: 2 }}>
      {grouped(values).map(({ name, values: own }) => (
        <Box key={name} component="section" sx={{ mb: 2.5 }}>
          <Typography component="h4" variant="subtitle2" sx={{ mb: 0.5 }}>
            {text(`intake.groups.${name}`)}
          </Typography>
          {keptApart.includes(name) && (
            <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5, fontSize: '.8125rem' }}>
              {name === 'head' ? text('head.apart') : text('intake.keptApart')}
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {own.map((value, at) => (
              <Row
                key={value.path}
                value={value}
                begins={lineOf(value.path) !== null && lineOf(own[at - 1]?.path ?? '') !== lineOf(value.path)}
                isSelected={selected === `v:${value.path}`}
                onShow={onShow}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

interface RowProps {
  readonly value: Value;
  /** Whether it is the first value of a line of a list. */
  readonly begins: boolean;
  readonly isSelected: boolean;
  readonly onShow: (id: string) => void;
}

const Row = ({ value, begins, isSelected, onShow }: RowProps) => {
  const text = useText();
  const { path, state, options, certain } = value;
  const field = fieldOf(path);
  const line = lineOf(path);
  const id = `v:${path}`;
  const words =
    options.length > 0 ? options.map((code) => optionWord(text, code)).join(text('form.comma')) : value.value;
  return (
    <Box
      component="li"
      data-field={id}
      sx={begins ? { borderTop: 1, borderColor: 'divider', mt: 0.5, pt: 0.5 } : {}}
    >
      <Box
        component="button"
        type="button"
        aria-pressed={isSelected}
        onClick={() => onShow(id)}
        sx={{
          all: 'unset',
          boxSizing: 'border-box',
          cursor: 'pointer',
          display: 'grid',
          gridTemplateColumns: '6.5rem minmax(0, 1fr)',
          columnGap: 1.5,
          width: '100%',
          px: 1,
          py: 0.5,
          borderRadius: 1,
          bgcolor: (theme) => (isSelected ? alpha(theme.palette.warning.main, 0.22) : 'transparent'),
          '&:hover': { bgcolor: (theme) => alpha(theme.palette.primary.main, 0.1) },
          '&:focus-visible': {
            outline: 2,
            outlineStyle: 'solid',
            outlineColor: 'primary.main',
            outlineOffset: -2,
          },
        }}
      >
        <Typography component="span" variant="body2" color="text.secondary">
          {begins && line !== null && <strong>{line}. </strong>}
          {field ? text(`intake.fields.${field}`) : path}
        </Typography>
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
          {words && (
            <Typography component="span" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {words}
            </Typography>
          )}
          {state !== 'VALUE' && <StateChip label={text(`intake.textStates.${state}`)} />}
          {!certain && <StateChip label={text('intake.unsure')} tone="warning" />}
          {value.raw && value.raw !== value.value && (
            <Typography component="span" variant="caption" color="text.secondary" sx={{ flexBasis: '100%' }}>
              {text('intake.raw', { raw: value.raw })}
            </Typography>
          )}
        </Box>
      </Box>
    </Box>
  );
};

const levels = ['SUPPORT', 'PARTIAL', 'FULL'] as const;
type Level = (typeof levels)[number];

const optionWord = (text: ReturnType<typeof useText>, code: string): string =>
  levels.includes(code as Level)
    ? text(`form.levels.${code as Level}`)
    : text(`form.options.${code as 'BACHELOR'}`);
