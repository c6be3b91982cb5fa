import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from './EmptyState.tsx';

/** What stands in place of a screen whose code failed. Details go to the console, never to the reader. */
export const ScreenError = () => {
  const text = useText();
  return (
    <>
      <Title title={text('frame.errors.screen')} />
      <EmptyState
        icon={ReportProblemOutlined}
        title={text('frame.errors.screen')}
        text={text('frame.errors.screenText')}
        action={
          <Stack direction="row" spacing={1}>
            <Button variant="outlined" onClick={() => window.location.reload()}>
              {text('frame.actions.retry')}
            </Button>
            <Button component={Link} to="/">
              {text('frame.actions.home')}
            </Button>
          </Stack>
        }
      />
    </>
  );
};
