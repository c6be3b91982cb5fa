import ExploreOffOutlined from '@mui/icons-material/ExploreOffOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from './EmptyState.tsx';
import { mayOpen } from './page.ts';
import { WhyButton } from './WhyRefused.tsx';

interface StandInProps {
  readonly title: string;
  readonly lead: string;
  readonly icon: SvgIconComponent;
  readonly action?: ReactNode;
}

const StandIn = ({ title, lead, icon, action }: StandInProps) => {
  const text = useText();
  return (
    <>
      <Title title={title} />
      <EmptyState
        icon={icon}
        title={title}
        text={lead}
        action={
          <>
            <Button variant="outlined" component={Link} to="/">
              {text('frame.actions.home')}
            </Button>
            {action}
          </>
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

interface DeniedPageProps {
  /** The abilities of which one would open the screen; left out where it is not known which. */
  readonly abilities?: readonly string[];
}

/**
 * A screen that this person may not open, or not together with whom they look as, and why that is so. It is told of the
 * screen and not of a record: it reads the same whether there is what the address names or not.
 */
export const DeniedPage = ({ abilities = [] }: DeniedPageProps) => {
  const text = useText();
  const viewer = useViewer();
  const which = viewer && viewer.views.length > 1 ? 'frame.deniedToOne' : 'frame.denied';
  const title = text(`${which}.title`);
  // of the other nobody is told but whoever may ask about them
  const isOwn = viewer !== undefined && !mayOpen({ ability: abilities }, { views: viewer.views.slice(0, 1) });
  const [right, ...others] = abilities.map((ability) => ({ ability }));
  return (
    <StandIn
      icon={LockOutlined}
      title={title}
      lead={text(`${which}.text`)}
      action={isOwn && right && <WhyButton right={right} others={others} message={title} />}
    />
  );
};
