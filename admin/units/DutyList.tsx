import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';

/** The duties of a unit itself, apart from those of its posts, numbered in their order (F009). */
export const DutyList = ({ duties }: { duties: readonly string[] }) => {
  const text = useText();
  if (duties.length === 0)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('units.noDuties')}
      </Typography>
    );
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.75, '& li': { py: 0.25, lineHeight: 1.7 } }}>
      {duties.map((statement) => (
        <li key={statement}>{statement}</li>
      ))}
    </Box>
  );
};
