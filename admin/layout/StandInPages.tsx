import ExploreOffOutlined from '@mui/icons-material/ExploreOffOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Button from '@mui/material/Button';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from './EmptyState.tsx';

const StandIn = ({ title, lead, icon }: { title: string; lead: string; icon: SvgIconComponent }) => {
  const text = useText();
  return (
    <>
      <Title title={title} />
      <EmptyState
        icon={icon}
        title={title}
        text={lead}
        action={
          <Button variant="outlined" component={Link} to="/">
            {text('frame.actions.home')}
          </Button>
        }
      />
    </>
  );
};

/** An address that leads nowhere. */
export const MissingPage = () => {
  const text = useText();
  return (
    <StandIn
      icon={ExploreOffOutlined}
      title={text('frame.missingPage.title')}
      lead={text('frame.missingPage.text')}
    />
  );
};

/** A screen that this person may not open, or not together with whom they look as, and why that is so. */
export const DeniedPage = () => {
  const text = useText();
  const viewer = useViewer();
  const which = viewer && viewer.views.length > 1 ? 'frame.deniedToOne' : 'frame.denied';
  return <StandIn icon={LockOutlined} title={text(`${which}.title`)} lead={text(`${which}.text`)} />;
};
