import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useFieldValue } from 'react-admin';
import { useText } from '../i18n/useText.ts';

/** Text of a form together with why it may be missing. */
export interface FormText {
  readonly state: 'VALUE' | 'BLANK' | 'NONE' | 'ABSENT' | 'TRUNCATED';
  readonly value?: string | null;
  /** As it was printed, where reading it changed something. */
  readonly raw?: string | null;
  /** False where the reading is doubtful. */
  readonly certain?: boolean | null;
  readonly note?: string | null;
}

interface FormTextFieldProps {
  readonly value?: FormText | null;
  readonly source?: string;
  readonly label?: string;
}

/** Shows the text of a form, or a quiet word for why there is none; nothing is made up for what the paper leaves out. */
export const FormTextField = ({ value, source = '' }: FormTextFieldProps) => {
  const text = useText();
  const found: FormText | null | undefined = useFieldValue({ source });
  const given = value === undefined ? found : value;
  if (!given) return <>{text('frame.none')}</>;
  const { state, note, raw, certain } = given;
  const hint = [note, raw && raw !== given.value ? raw : null].filter(Boolean).join('\n');
  const marks = [
    ...(state === 'VALUE' ? [] : [text(`frame.text.${state}`)]),
    ...(certain === false ? [text('frame.text.uncertain')] : []),
  ];
  return (
    <Tooltip title={hint} slotProps={{ tooltip: { sx: { whiteSpace: 'pre-line' } } }}>
      <Box component="span" sx={{ whiteSpace: 'pre-line' }} tabIndex={hint ? 0 : undefined}>
        {(state === 'VALUE' || state === 'TRUNCATED') && given.value}
        {marks.map((mark) => (
          <Box
            key={mark}
            component="span"
            sx={{
              color: 'text.secondary',
              fontStyle: 'normal',
              fontSize: '.875em',
              ml: given.value ? 0.75 : 0,
            }}
          >
            〔{mark}〕
          </Box>
        ))}
      </Box>
    </Tooltip>
  );
};
