import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useText } from '../../i18n/useText.ts';

interface EditMenuProps<Verb extends string> {
  readonly verbs: readonly { readonly verb: Verb; readonly label: string }[];
  readonly onChoose: (verb: Verb) => void;
}

/** What can be changed, behind one button. */
export const EditMenu = <Verb extends string>({ verbs, onChoose }: EditMenuProps<Verb>) => {
  const text = useText();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<EditOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {text('orgEdit.menu')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {verbs.map(({ verb, label }) => (
          <MenuItem
            key={verb}
            onClick={() => {
              setAnchor(null);
              onChoose(verb);
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
