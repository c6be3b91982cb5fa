import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { useEditors } from './useEditors.ts';

/** Who else has the draft open now. */
export const Editors = ({ id }: { id: string }) => {
  const text = useText();
  const editors = useEditors(id);
  const names = editors.map(({ name }) => name ?? text('edit.somebody')).join(text('form.comma'));
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        typography: 'body2',
        fontWeight: 600,
      }}
    >
      {editors.length > 0 && (
        <>
          <PeopleOutlined aria-hidden color="info" sx={{ fontSize: 18 }} />
          {text('edit.others', { names, smart_count: editors.length })}
        </>
      )}
    </Box>
  );
};
