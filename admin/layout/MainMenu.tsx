import HomeOutlined from '@mui/icons-material/HomeOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Menu, useSidebarState } from 'react-admin';
import { mayList, type MenuGroup } from '../data/resource.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { pages, resources } from '../resources.ts';
import { addressOf, mayOpen } from './page.ts';

const groups: readonly MenuGroup[] = ['work', 'organisation', 'performance', 'system'];

/** Everything that this person may open, under headings. */
export const MainMenu = () => {
  const text = useText();
  const [open] = useSidebarState();
  const viewer = useViewer();
  return (
    <Box component="nav" aria-label={text('frame.menu.label')}>
      <Menu sx={{ pt: 1.5, width: open ? 220 : 56 }}>
        <Menu.Item to="/" primaryText={text('frame.home')} leftIcon={<HomeOutlined />} />
        {groups.map((group) => {
          const shown = resources.filter((each) => each.menu === group && mayList(each, viewer));
          const opened = pages.filter(
            (page) =>
              page.menu === group &&
              mayOpen(page, viewer) &&
              (!page.menuAbility ||
                [page.menuAbility].flat().some((each) => viewer?.abilities.includes(each))),
          );
          if (shown.length + opened.length === 0) return null;
          return (
            <Box key={group} role="group" aria-label={text(`frame.menu.${group}`)} sx={{ mt: 1.5 }}>
              {open && (
                <Typography
                  variant="overline"
                  component="p"
                  aria-hidden
                  sx={{ px: 2.5, color: 'text.secondary' }}
                >
                  {text(`frame.menu.${group}`)}
                </Typography>
              )}
              {shown.map(({ name }) => (
                <Menu.ResourceItem key={name} name={name} />
              ))}
              {opened.map((page) => (
                <Menu.Item
                  key={page.path}
                  to={addressOf(page)}
                  primaryText={text(page.label)}
                  leftIcon={<page.icon />}
                />
              ))}
            </Box>
          );
        })}
      </Menu>
    </Box>
  );
};
